# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Who says when, and what has flown
#
# The first list holds the dates that people gave for computing in orbit: all are forecasts, and
# they are not about quite the same thing, so each stands with its own words. The second holds the
# computers that flew and what power was published for them; where nothing was published, nothing
# is guessed.

# %%
import pandas as pd

from drawing.pixels import boxes, path, rules, scaled, sheet, symbol, write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, RULE, datum, derive, publish,
                                table)

for name in ("orbit-filing", "orbit-physics"):
    table(name)  # read by name, or a change in any other table would run this notebook again

# %% [markdown]
# ## Who says when
#
# One row for each voice, in the order of the earliest date its words allow. Musk's two statements
# of early 2026 make one span. Where someone gave no end, the line has an arrow. What each means
# stands below the name: cheaper, normal, at scale and possible are four things. A year is drawn at
# its middle. The camp is that of the table; Google's people are not all in one.

# %%
dates = table("orbit-dates").set_index("id", drop=False)
VOICES = [
    ("Elon Musk", "the cheapest place for AI", ["musk-cheapest-2-3y", "musk-36-months"]),
    ("SpaceX’s prospectus", "first satellites; may never pay",
     ["s1-orbital-start", "spacex-s1-viability"]),
    ("Starcloud", "launch by Starship", ["starcloud-starship-2029"]),
    ("Sam Altman", "at scale: not this decade", ["altman-not-this-decade"]),
    ("Google’s project lead", "cheaper: not before", ["beals-not-cheaper-5y"]),
    ("BCG", "achievable", ["bcg-five-to-ten"]),
    ("Deutsche Bank", "as cheap as the ground", ["deutsche-parity-2030s"]),
    ("Google’s paper", "if launch gets cheap", ["google-paper-2035"]),
    ("Sundar Pichai, Google", "a normal thing", ["pichai-decade"]),
    ("Jeff Bezos", "sites of a gigawatt", ["bezos-10-20-years"]),
    ("SemiAnalysis", "as cheap as the ground", ["semianalysis-parity-late-2030s"]),
]
CAMPS = {"believer": "circle", "sceptic": "diamond", "in between": "square"}


# %%
def year_number(text):
    """2028-01 is 2028.04, the middle of its month; 2028 is 2028.5, the middle of the year."""
    year, _, month = text.partition("-")
    return int(year) + ((int(month) - 0.5) / 12 if month else 0.5)


def span_of(ids):
    """Earliest and latest year that the rows allow, and the words for it; no end is None."""
    rows = dates.loc[[one for one in ids if dates["earliest"][one]]]
    start, end = min(rows["earliest"], key=year_number), max(rows["latest"])
    first, last = start[:4], end[:4]
    words = (f"from {first}" if not last else f"about {first}" if first == last
             else f"{first} to {last}")
    return year_number(start), year_number(end) if end else None, words


voices = pd.DataFrame([
    {"id": ";".join(ids), "who": who, "about": about, "camp": dates["camp"][ids[0]],
     "said": dates["as_of"][ids[0]][:4]} | dict(zip(["start", "end", "words"], span_of(ids),
                                                    strict=True))
    for who, about, ids in VOICES])

assert list(voices["start"]) == sorted(voices["start"])

# %%
altman, bezos = dates.loc["altman-not-this-decade"], dates.loc["bezos-10-20-years"]

derive("bezos-after-altman", int(bezos["earliest"]) - int(altman["earliest"]), unit="years",
       as_of="2026-02", inputs=["bezos-10-20-years", "altman-not-this-decade"],
       how=f"{bezos['earliest']} − {altman['earliest']}",
       note="earliest year that the words of each allow")
soonest = dates["earliest"]["musk-cheapest-2-3y"][:4]
derive("orbit-dates-spread", int(bezos["latest"]) - int(soonest), unit="years", as_of="2026-06",
       inputs=["musk-cheapest-2-3y", "bezos-10-20-years"],
       how=f"{bezos['latest']} − {soonest}", note="from Musk's earliest to Bezos's latest year")


# %% [markdown]
# Each row is a dotted span with the sign of a camp at its ends. The two voices that the article
# sets apart have the strong colour.


# %%
LAST = 2046.6  # the right edge, in years
HOLLOW = {"fill": PAPER, "strokeWidth": 2, "size": 80}


def paint_of(row):
    return ACCENT if row.who in ("Sam Altman", "Jeff Bezos") else INK


def span(row, across, y):
    """The years that one voice allows: a point, a stretch, or an arrow that has no end."""
    paint, is_open = paint_of(row), pd.isna(row.end)
    start, end = across(row.start), across(LAST if is_open else row.end)
    is_point = end <= start + 3
    if not is_point:
        yield path((start, y), (end, y), strokeDash=[0.1, 5], strokeWidth=3, strokeCap="round",
                   color=paint)
    for x in [start] if is_open or is_point else [start, end]:
        yield symbol(x, y, shape=CAMPS[row.camp], stroke=paint, **HOLLOW)
    if is_open:
        yield symbol(end, y, shape="triangle-right", fill=paint, strokeWidth=0, size=110)


def years_of(row, across, y):
    """The span in words: above its start, or beside the end that has room."""
    is_early, is_open = row.start < 2030, pd.isna(row.end)
    start, end = across(row.start), across(LAST if is_open else row.end)
    x, dx, dy = (start, -4, -15) if is_early and is_open else (end, 11, 0) if is_early else (
        start, -11, 0)
    return write(x, y, row.words, dx=dx, dy=dy, align="left" if is_early else "right",
                 color=paint_of(row), fontWeight="bold")


def voice_beside(view, row, across, y):
    """On a wide page the name stands left of the span."""
    about = f"{row.camp}, {row.said}: {row.about}"
    return [write(0, y - 8, row.who, fontWeight="bold", color=paint_of(row)),
            write(0, y + 9, about, color=MUTED, fontSize=view.text - 1),
            *span(row, across, y), years_of(row, across, y)]


def voice_above(view, row, across, y):
    """On a phone name, years and what is said stand above the span."""
    strong = {"fontWeight": "bold", "color": paint_of(row), "style": "halo"}
    return [write(0, y - 33, row.who, **strong),
            write(318, y - 33, row.words, align="right", **strong),
            write(0, y - 16, row.about, color=MUTED, fontSize=view.text - 1, style="halo"),
            *span(row, across, y)]


# %%
def upright_lines(view, across, stretches, foot):
    """A line every five years and one for the article, between the heights of `stretches`."""
    years, article = [(year, across(year + 0.5)) for year in (2030, 2035, 2040, 2045)], across(
        2026.18)  # early March; the day is not recorded
    before = view.pick([(28, foot)], [(52, 68), *stretches])
    return [rules([(x, start, x, end) for _, x in years for start, end in stretches]),
            *(write(x, foot + 14, f"{year}", align="center", color=MUTED) for year, x in years),
            rules([(article, start, article, end) for start, end in before], color=MUTED,
                  strokeDash=[2, 3]),
            write(article, view.pick(16, 40), "the article, early March 2026",
                  dx=view.pick(-4, -6), color=MUTED, fontSize=view.text - 1)]


def camp_key():
    """On a phone the camp is not in the words, so the shapes have a key above."""
    for (camp, shape), x in zip(CAMPS.items(), (6, 98, 182), strict=True):
        yield symbol(x, 11, shape=shape, stroke=INK, **HOLLOW)
        yield write(x, 11, camp, dx=10)


def draw_dates(view):
    pitch, top, left = view.pick((42, 62, 292), (63, 106, 6))
    across = scaled(2026, LAST, left, view.width - 22)
    rows = [(row, top + pitch * at) for at, row in enumerate(voices.itertuples())]
    foot = rows[-1][1] + view.pick(26, 20)
    # On a phone the upright lines stop for the words of each row.
    stretches = view.pick([(38, foot)], [(y - 9, y + 9) for _, y in rows])
    voice = view.pick(voice_beside, voice_above)
    return sheet(view, foot + 30, *upright_lines(view, across, stretches, foot),
                 *view.pick([], camp_key()),
                 *(mark for row, y in rows for mark in voice(view, row, across, y)))


# %%
publish(
    "orbit-dates", draw_dates, data=voices,
    title="Jeff Bezos, who believes in computing in orbit, names no nearer time than Sam Altman, "
          "who called it ridiculous: the quarrel is over when, not whether",
    subtitle="Years in which people expect computing in orbit to work out, each by their own "
             "measure; all are forecasts. Circle: believer, diamond: sceptic, square: in between",
    alt="Spans of years by voice. Elon Musk 2028 to 2029; the prospectus of SpaceX has first "
        "satellites as early as 2028 and warns that they may never pay; Starcloud 2028 to 2029; "
        "Sam Altman not before 2030; Google's project lead not before 2031; BCG 2031 to 2036; "
        "Deutsche Bank 2032 to 2039; Google's paper and Sundar Pichai about 2035; Jeff Bezos 2035 "
        "to 2045; SemiAnalysis 2036 to 2040.",
    caveat="They do not speak of one thing: some mean cheaper than the ground, some possible, "
           "some normal; and most have something to sell, on one side or the other.",
    columns={"who": "who says it", "about": "what is said to happen", "camp": "our label",
             "said": "year in which it was said", "start": "earliest year that the words allow",
             "end": "latest year that the words allow", "words": "the span in words"})

# %% [markdown]
# ## What has flown
#
# Power is what the chips or the whole small satellite can draw, where anyone published it. Two of
# the four have no figure, so the sum is a lower bound; the rack beside it is one cupboard of
# computers on the ground.

# %%
flown = table("flown-compute").set_index("id", drop=False)
starcloud, google = flown.loc["starcloud-1-launch"], flown.loc["suncatcher-prototype-launch"]
rack, planned = datum("gb200-rack-120kw"), datum("ai1-august-spec")

total = derive("flown-power-published", starcloud["power_kw"] + google["power_kw"], unit="kW",
               as_of="2026-10-01", inputs=["starcloud-1-launch", "suncatcher-prototype-launch"],
               how=f"{starcloud['power_kw']} + {google['power_kw']:.0f}",
               note="a lower bound: two of four have published no power")
derive("flown-power-at-article", starcloud["power_kw"], unit="kW", as_of="2026-03",
       inputs=["starcloud-1-launch"], how=f"{starcloud['power_kw']}",
       note="published by then; two others had given no power")
derive("rack-over-flown", rack.value / total, unit="times", as_of="2026-10-01",
       inputs=["gb200-rack-120kw", "starcloud-1-launch", "suncatcher-prototype-launch"],
       how=f"{rack.value:.0f} ÷ {total}")
sent = flown[flown["state"] == "flown"]["satellites"].dropna()
derive("flown-satellites", sent.sum(), unit="satellites", as_of="2026-10-01",
       inputs=["three-body-launch", "starcloud-1-launch", "axiom-kepler-nodes",
               "suncatcher-prototype-launch"], how=" + ".join(f"{count:.0f}" for count in sent),
       note="satellites with computers for AI, hosts of nodes included")

# %%
FLEW = [
    ("May 2025", f"Three-Body, {datum('three-body-launch').value:.0f} satellites, China",
     "three-body-launch", None),
    ("Nov 2025", "Starcloud-1, one Nvidia H100", "starcloud-1-launch", starcloud["power_kw"]),
    ("Jan 2026", "Axiom and Kepler, two nodes", "axiom-kepler-nodes", None),
    ("Oct 2026", "Google and Planet, four TPUs", "suncatcher-prototype-launch",
     google["power_kw"]),
]
BESIDE = [("For scale", "one rack of computers on the ground", rack.id, rack.value, "filled"),
          ("Due 2027", "one AI1 of SpaceX, as announced",
           "ai1-august-spec;odc-prototype-2027", planned.value, "planned")]


def power_bar(view, across, y, value, paint, look="filled"):
    """A bar of kilowatts, or the words that nothing was published."""
    if value is None:
        return [write(across(0), y, "power not published", color=MUTED)]
    shade = {"fill": paint, "fillOpacity": 1 if look == "filled" else 0.35, "stroke": paint,
             "strokeWidth": 0 if look == "filled" else 1.5}
    room = across(value) + 60 < view.width
    number = {1: "about 1", rack.value: f"about {rack.value:.0f}"}.get(value, f"{value:.3g}")
    return [boxes([(across(0), y - 10, across(value), y + 10)], **shade),
            write(across(value), y, f"{number} kW", dx=8 if room else -8,
                  align="left" if room else "right", fontWeight="bold",
                  color=INK if room or look == "planned" else PAPER)]


def draw_flown(view):
    across = scaled(0, 165, view.pick(338, 2), view.width - 14)
    pitch, top, gap, inset = view.pick((34, 14, 24, 78), (54, 12, 26, 72))
    drawn = []
    for at, (day, what, _, value, *look) in enumerate([*FLEW, *BESIDE]):
        y = top + at * pitch + gap * ((at > 2) + (at > 3))  # room for the two lines below
        drawn += [write(0, y, day, color=MUTED), write(inset, y, what),
                  *power_bar(view, across, y + view.pick(0, 24), value,
                             ACCENT if at < len(FLEW) else MUTED, *look)]
    rule = top + 3 * pitch - view.pick(5, 2)
    line = top + 4 * pitch + gap - view.pick(4, 6)
    drawn += [path((0, rule), (view.pick(70, 66), rule), strokeDash=[2, 3]),
              write(inset, rule, "the article, early March 2026", color=MUTED,
                    fontSize=view.text - 1),
              path((0, line), (view.width - 12, line), color=RULE)]
    return sheet(view, y + pitch + view.pick(-8, -2), *drawn)


# %%
ROWS = [*(one for _, _, one, _ in FLEW), rack.id, "ai1-august-spec;odc-prototype-2027"]
publish(
    "flown-compute", draw_flown,
    data=pd.DataFrame([{"id": one, "power_kw": value} for one, value in
                       zip(ROWS, [*(value for *_, value in FLEW), rack.value, planned.value],
                           strict=True)]),
    title="All computers for AI in orbit whose power was published draw [1.7 "
          "kW](datum:flown-power-published) together; one rack on the ground draws about "
          "[120](datum:gb200-rack-120kw)",
    subtitle="Power of what had flown by early October 2026, kilowatts. Filled: flown, or in use "
             "on the ground; tinted: announced",
    alt="List of four launches: Three-Body with [12](datum:three-body-launch) Chinese satellites "
        "in May 2025, power not published; Starcloud-1 in November 2025, [0.7 "
        "kW](datum:flown-power-at-article); nodes of Axiom and Kepler in January 2026, not "
        "published; Google and Planet in October 2026, about [1 kW](datum:suncatcher-power). "
        "Beside these slivers stand the bars of a rack on the ground, [120 "
        "kW](datum:gb200-rack-120kw), and of one satellite that SpaceX has announced, [160 "
        "kW](datum:ai1-august-spec).",
    caveat="The sum is a lower bound, since the largest fleet has published no power; the AI1 is "
           "a design, and nothing like it had flown.",
    columns={"power_kw": "power, kilowatts; empty where none was published"})
