# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What the factories make
#
# The article counts on Tesla's factories to build for space. The first part does the arithmetic of
# one car plant. The second follows the production lines that the article mentions without naming
# them; which stage a line is in is our reading of the words in the table.

# %%
import pandas as pd

from drawing.pixels import boxes, path, scaled, sheet, symbol, write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, RULE, colour, datum, derive, publish,
                                table)

for name in ("fleet", "shanghai"):
    table(name)  # read by name, or a change in any other table would run this notebook again

TESLA = colour("tesla")

# %% [markdown]
# ## Seconds to a car
#
# A pace is the time between two finished cars over all lines of a plant, not the time that one
# takes. It can be quoted at its best, or worked out from what a whole year gave. The article's
# number is about the first; the second says what a buyer gets.

# %%
YEAR = 365 * 24 * 3600
made, older = datum("shanghai-deliveries-2025"), datum("shanghai-deliveries-2022")
capacity = datum("capacity-shanghai-2026-q2")
fourth, second = datum("shanghai-fourth-million-days"), datum("shanghai-second-million-days")

derive("seconds-per-car-2025", YEAR / made.value, unit="seconds", as_of="2025",
       inputs=["shanghai-deliveries-2025"], how=f"365 × 86,400 ÷ {made.value:,.0f}",
       note="deliveries of the year, spread over every hour of it")
derive("seconds-per-car-2022", YEAR / older.value, unit="seconds", as_of="2022",
       inputs=["shanghai-deliveries-2022"], how=f"365 × 86,400 ÷ {older.value:,.0f}",
       note="deliveries of the year, spread over every hour of it")
derive("seconds-per-car-capacity", YEAR / capacity.value, unit="seconds", as_of="2026-06-30",
       inputs=["capacity-shanghai-2026-q2"], how=f"365 × 86,400 ÷ {capacity.value:,.0f}",
       note="at most, since the capacity is given as more than this")
derive("seconds-per-car-fourth-million", fourth.value * 86400 / 1e6, unit="seconds",
       as_of="2025-12-08", inputs=["shanghai-fourth-million-days"],
       how=f"{fourth.value:.0f} × 86,400 ÷ 1,000,000")
derive("seconds-per-car-second-million", second.value * 86400 / 1e6, unit="seconds",
       as_of="2023-09-06", inputs=["shanghai-second-million-days"],
       how=f"{second.value:.0f} × 86,400 ÷ 1,000,000", note="quicker than the fourth")
derive("shanghai-use", made.value / capacity.value * 100, unit="percent", as_of="2025",
       inputs=["shanghai-deliveries-2025", "capacity-shanghai-2026-q2"],
       how=f"{made.value:,.0f} ÷ {capacity.value:,.0f}",
       note="deliveries of 2025 against the capacity listed in mid 2026; at most")

# %%
PACES = [
    ("Said of the lines", None, None),
    ("by the city, July 2023", "shanghai-40s-2023", "{:.0f}"),
    ("by the company, December 2025", "shanghai-30s-2025", "about {:.0f}"),
    ("Worked out over a whole year", None, None),
    (f"{older.value:,.0f} cars delivered in 2022", "seconds-per-car-2022", "{:.0f}"),
    (f"{made.value:,.0f} delivered in 2025", "seconds-per-car-2025", "{:.0f}"),
    (f"if it made all {capacity.value:,.0f} it could", "seconds-per-car-capacity",
     "{:.0f}, or less"),
]
LIMIT = 40  # seconds: the article's words are "less than 40"


def pace_bar(across, middle, thick, value, words, is_said):
    """Seconds as a bar from zero; tinted where the pace was only said."""
    return [boxes([(across(0), middle - thick / 2, across(value), middle + thick / 2)],
                  fill=TESLA, fillOpacity=0.35 if is_said else 1),
            write(across(value), middle, words.format(value), align="right", dx=-8,
                  color=INK if is_said else PAPER, fontWeight="bold")]


def draw_pace(view):
    left = view.pick(262, 2)
    across = scaled(0, view.pick(50, 56), left, view.width - 12)
    pitch, thick, y = view.pick((34, 22, 44), (50, 20, 44))
    drawn = []
    for at, (name, one, words) in enumerate(PACES):
        if one is None:
            y += 14 if at else 0
            drawn.append(write(0, y, name, fontWeight="bold", style="halo"))
            y += view.pick(29, 26)
            continue
        drawn += [write(0, y, name, style="halo"),
                  *pace_bar(across, y + view.pick(0, 22), thick, datum(one).value, words, at < 3)]
        y += pitch
    foot = y - view.pick(14, 12)
    return sheet(view, foot + 8, *drawn, *limit(across(LIMIT), foot))


def limit(x, foot):
    """What the article says, as an upright line."""
    return [path((x, 20), (x, foot), color=ACCENT, strokeWidth=1.5),
            write(x, 10, f"the article: less than {LIMIT}", align="center", color=ACCENT,
                  fontWeight="bold")]


# %%
paces = pd.DataFrame([{"id": one, "pace": name, "value": datum(one).value, "unit": "seconds",
                       "as_of": datum(one).as_of, "kind": datum(one).kind}
                      for name, one, _ in PACES if one])
publish(
    "seconds-per-car", draw_pace, data=paces,
    title="The article’s “less than [40](plain:) seconds” holds: over all of 2025 Shanghai’s "
          "output came to a car every [37 seconds](datum:seconds-per-car-2025)",
    subtitle="Seconds between two finished cars at Tesla’s Shanghai plant. Tinted: a pace as "
             "stated; filled: worked out from numbers of cars",
    alt="Bars of seconds. Stated: [40](datum:shanghai-40s-2023) in 2023, about "
        "[30](datum:shanghai-30s-2025) in December 2025. Worked out: "
        "[44](datum:seconds-per-car-2022) from the deliveries of 2022, "
        "[37](datum:seconds-per-car-2025) from those of 2025, "
        "[33](datum:seconds-per-car-capacity) if the plant ran at its listed capacity.",
    caveat="A car every [37 seconds](datum:seconds-per-car-2025) does not say how long one takes, "
           "nor anything about satellites: no hardware for space was found among what the plant "
           "makes.",
    columns={"pace": "whose word, or what it is worked out from"})

# %% [markdown]
# ## The lines that nobody named
#
# Musk spoke of five lines and named none. Tesla's finance chief had listed six projects a month
# before; the article itself adds the cathode plant. The stage of each, when the article appeared
# and in October 2026, is our reading of the rows: planned; started, which covers first units, test
# runs and early ramp; in production by Tesla's own word.

# %%
lines = table("production-lines").set_index("id", drop=False)
STAGES = ["planned", "started", "in production"]
PROJECTS = [
    ("Cybercab", 1, "first units, February", 2, "listed as in production, June",
     ["line-cybercab-then", "line-cybercab-status-2026-q2"]),
    ("Semi", 0, "planned for 2026", 2, "start of volume held, September",
     ["line-semi-then", "line-semi-volume-2026-09"]),
    ("Optimus", 0, "research, by Musk’s word", 1, "hundreds a week, says the press",
     ["line-optimus-then", "line-optimus-2026-09"]),
    ("Megapack 3", 0, "due late 2026", 1, "begun in August, says one report",
     ["lines-megapack3", "line-megapack3-start"]),
    ("LFP cells", 0, "due early 2026", None, "nothing newer found", ["lines-lfp"]),
    ("Lithium refinery", 1, "shown as operating", 1, "early ramp, July",
     ["lithium-operational-2026", "line-refineries-ramp-2026-q2"]),
    ("Cathode plant", 2, "in production, said Musk", 1, "early ramp, July",
     ["cathode-austin-claim", "line-cathode-ramp-2026-q2"]),
]

for name, *_, ids in PROJECTS:
    assert all(lines["project"][one] in (name, name.lower()) for one in ids), name

derive("lines-in-production-now", sum(now == 2 for _, _, _, now, _, _ in PROJECTS),
       unit="production_lines", as_of="2026-09-25",
       inputs=["line-cybercab-status-2026-q2", "line-semi-volume-2026-09"],
       how="Cybercab and Semi", note="by Tesla's own word, without a number made")
derive("lines-candidates", len(PROJECTS), unit="production_lines", as_of="2026-10",
       inputs=["lines-six-factories", "cathode-austin-claim"],
       how=f"{datum('lines-six-factories').value:.0f} + 1",
       note="the finance chief's six, and the cathode plant that the article names")


# %%
def stage_mark(x, y, is_now):
    return symbol(x, y, stroke=TESLA, strokeWidth=2, size=120 if is_now else 70,
                  fill=TESLA if is_now else PAPER)


def stage_row(places, then, now, y):
    """A track with the mark of then, hollow, and the mark of now, filled; both when they agree."""
    drawn = [path((places[0], y), (places[-1], y), color=RULE, strokeWidth=2)]
    if now is None:
        return [*drawn, stage_mark(places[then], y, False),
                write(places[then] + 13, y, "?", fontWeight="bold", color=MUTED)]
    if now == then:
        return [*drawn, stage_mark(places[then] - 8, y, False),
                stage_mark(places[then] + 8, y, True)]
    back = -1 if now < then else 1
    return [*drawn, path((places[then], y), (places[now] - 6 * back, y), color=TESLA,
                         strokeWidth=2.5),
            stage_mark(places[then], y, False), stage_mark(places[now], y, True)]


def draw_lines(view):
    places = view.pick((168, 238, 318), (150, 212, 278))
    pitch, top = view.pick((48, 46), (66, 48))
    drawn = [write(x, 11, words, align="center", color=MUTED)
             for x, words in zip(places, STAGES, strict=True)]
    for at, (name, then, before, now, after, _) in enumerate(PROJECTS):
        y = top + pitch * at
        drawn += [write(0, y, name, fontWeight="bold"), *stage_row(places, then, now, y)]
        drawn += view.pick(
            [write(378, y - 9, f"Then: {before}", color=MUTED),
             write(378, y + 10, f"Now: {after}")],
            [write(0, y + 22, f"Then {before};", color=MUTED, fontSize=view.text - 1),
             write(0, y + 38, f"now {after}", fontSize=view.text - 1)])
    return sheet(view, top + pitch * len(PROJECTS) - view.pick(20, 16), *drawn)


# %%
publish(
    "five-lines", draw_lines,
    data=pd.DataFrame([{"id": ";".join(ids), "project": name, "then": before, "now": after}
                       for name, _, before, _, after, ids in PROJECTS]),
    title="Nobody has named the [five](datum:pred-2026-02-lines) lines; of seven that could be "
          "meant, two were in production by October 2026, by Tesla’s own word",
    subtitle="Stage of each project in early March 2026 (hollow) and by October 2026 (filled), as "
             "we read the reports",
    alt="Table of seven projects on a track from planned over started to in production. Cybercab "
        "went from started and Semi from planned to in production. Optimus and Megapack 3 went "
        "from planned to started. The lithium refinery stayed at started. The cathode plant, in "
        "production by Musk's word in February, was in early ramp in July. For LFP cells nothing "
        "newer was found.",
    caveat="No output was published for any of them, and in production is Tesla's own word; none "
           "of the seven makes hardware for space.",
    columns={"project": "the project", "then": "state in early March 2026",
             "now": "state by October 2026"})
