# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Who says when, what has flown, and what the factories make
#
# Four lists behind the article's second section. The first holds the dates that people gave for
# computing in orbit: all are forecasts, and they are not about quite the same thing, so each
# stands with its own words. The second holds the computers that flew and what power was published
# for them; where nothing was published, nothing is guessed. The third does the arithmetic of one
# car plant. The fourth follows the production lines that the article mentions without naming
# them; which stage a line is in is our reading of the words in the table.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, PAPER, RULE, alt, colour, datum, derive,
                                publish, table)

TESLA = colour("tesla")

# %% [markdown]
# All figures here are laid out in pixels, from the upper left corner, so that bars, lines and
# words share one grid and a phone gets a layout of its own.


# %%
def scaled(low, high, start, end):
    """A function from values to pixels."""
    return lambda value: start + (value - low) / (high - low) * (end - start)


def sheet(view, height, *layers):
    """Layers on a grid of pixels: x to the right, y down."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, view.width - 12], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))
    corner = alt.Chart(pd.DataFrame([{"x": 0, "y": 0}])).mark_text(text="").encode(x, y)
    return alt.layer(corner, *layers).properties(height=height)


def write(x, y, text, **mark):
    """Words at one place; a list of words makes lines."""
    place = pd.DataFrame([{"x": x, "y": y}])
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="x:Q", y="y:Q")


def path(*points, **mark):
    """A thin line through places of the grid."""
    places = pd.DataFrame(points, columns=["x", "y"]).reset_index(names="step")
    style = {"strokeWidth": 1, "strokeCap": "butt", "color": MUTED, **mark}
    return alt.Chart(places).mark_line(**style).encode(x="x:Q", y="y:Q", order="step:Q")


def rules(rows, **mark):
    """Straight lines in one mark, from a list of (left, top, right, bottom)."""
    frame = pd.DataFrame(rows, columns=["x", "y", "right", "bottom"])
    return alt.Chart(frame).mark_rule(**{"color": RULE, **mark}).encode(
        x="x:Q", y="y:Q", x2="right", y2="bottom")


def boxes(rows, **mark):
    """Rectangles from a list of (left, top, right, bottom)."""
    frame = pd.DataFrame(rows, columns=["x", "y", "right", "bottom"])
    return alt.Chart(frame).mark_rect(**mark).encode(x="x:Q", y="y:Q", x2="right", y2="bottom")


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


# %%
def voice(view, row, across, y):
    """Name, span and year of one voice; the two that the article sets apart have the red."""
    paint = ACCENT if row.who in ("Sam Altman", "Jeff Bezos") else INK
    start, edge = across(row.start), across(2046.6)
    end = edge if pd.isna(row.end) else across(row.end)
    drawn = []
    if end > start + 3:
        drawn.append(path((start, y), (end, y), strokeDash=[0.1, 5], strokeWidth=3,
                          strokeCap="round", color=paint))
    ends = [] if pd.isna(row.end) or end <= start + 3 else [{"x": end, "y": y}]
    marks = pd.DataFrame([{"x": start, "y": y}, *ends])
    drawn.append(alt.Chart(marks).mark_point(shape=CAMPS[row.camp], fill=PAPER, stroke=paint,
                                             strokeWidth=2, size=80).encode(x="x:Q", y="y:Q"))
    if pd.isna(row.end):
        drawn.append(alt.Chart(pd.DataFrame([{"x": edge, "y": y}])).mark_point(
            shape="triangle-right", fill=paint, strokeWidth=0, size=110).encode(x="x:Q", y="y:Q"))
    if view.narrow:
        return drawn
    is_early, is_open = row.start < 2030, pd.isna(row.end)
    x, dx, dy = (start, -4, -15) if is_early and is_open else (end, 11, 0) if is_early else (
        start, -11, 0)
    drawn.append(write(x, y, row.words, dx=dx, dy=dy, align="left" if is_early else "right",
                       color=paint, fontWeight="bold"))
    return drawn


def draw_dates(view):
    pitch, top, left = view.pick((42, 62, 292), (63, 106, 6))
    across = scaled(2026, 2046.6, left, view.width - 22)
    foot = top + pitch * (len(voices) - 1) + view.pick(26, 20)
    article = across(2026.18)
    # On a phone the upright lines stop for the words of each row.
    stretches = view.pick([(38, foot)], [(top + pitch * at - 9, top + pitch * at + 9)
                                         for at in range(len(voices))])
    drawn = [rules([(across(year + 0.5), start, across(year + 0.5), end)
                    for year in (2030, 2035, 2040, 2045) for start, end in stretches])]
    drawn += [write(across(year + 0.5), foot + 14, f"{year}", align="center", color=MUTED)
              for year in (2030, 2035, 2040, 2045)]
    before = view.pick([(28, foot)], [(52, 68), *stretches])
    drawn += [rules([(article, start, article, end) for start, end in before], color=MUTED,
                    strokeDash=[2, 3]),
              write(article, view.pick(16, 40), "the article, early March 2026",
                    dx=view.pick(-4, -6), color=MUTED,
                    fontSize=view.text - 1)]
    drawn += camp_key(view)
    for at, row in enumerate(voices.itertuples()):
        y = top + pitch * at
        paint = ACCENT if row.who in ("Sam Altman", "Jeff Bezos") else INK
        about = f"{row.camp}, {row.said}: {row.about}"
        drawn += view.pick(
            [write(0, y - 8, row.who, fontWeight="bold", color=paint),
             write(0, y + 9, about, color=MUTED, fontSize=view.text - 1)],
            [write(0, y - 33, row.who, fontWeight="bold", color=paint, style="halo"),
             write(318, y - 33, row.words, fontWeight="bold", color=paint, align="right",
                   style="halo"),
             write(0, y - 16, row.about, color=MUTED, fontSize=view.text - 1, style="halo")])
        drawn += voice(view, row, across, y)
    return sheet(view, foot + 30, *drawn)


def camp_key(view):
    """On a phone the camp is not in the words, so the shapes have a key above."""
    if not view.narrow:
        return []
    drawn, x = [], 6
    for camp, shape, step in zip(CAMPS, CAMPS.values(), (92, 84, 0), strict=True):
        place = pd.DataFrame([{"x": x, "y": 11}])
        drawn += [alt.Chart(place).mark_point(shape=shape, fill=PAPER, stroke=INK, strokeWidth=2,
                                              size=80).encode(x="x:Q", y="y:Q"),
                  write(x, 11, camp, dx=10)]
        x += step
    return drawn


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
    left = view.pick(338, 2)
    across = scaled(0, 165, left, view.width - 14)
    pitch, top = view.pick((34, 14), (54, 12))
    drawn, y = [], top
    for at, (day, what, one, value, *look) in enumerate([*FLEW, *BESIDE]):
        if at in (3, 4):
            y += view.pick(24, 26)
        is_flown = at < len(FLEW)
        drawn += [write(0, y, day, color=MUTED), write(view.pick(78, 72), y, what),
                  *power_bar(view, across, y + view.pick(0, 24), value,
                             ACCENT if is_flown else MUTED, *look)]
        y += pitch
    rule = top + 3 * pitch - view.pick(5, 2)
    drawn += [path((0, rule), (view.pick(70, 66), rule), strokeDash=[2, 3]),
              write(view.pick(78, 72), rule, "the article, early March 2026", color=MUTED,
                    fontSize=view.text - 1)]
    line = top + 4 * pitch + view.pick(24, 26) - view.pick(4, 6)
    drawn.append(path((0, line), (view.width - 12, line), color=RULE))
    return sheet(view, y + view.pick(-8, -2), *drawn)


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
        value, middle = datum(one).value, y + view.pick(0, 22)
        is_said = at < 3
        drawn += [write(0, y, name, style="halo"),
                  boxes([(across(0), middle - thick / 2, across(value), middle + thick / 2)],
                        fill=TESLA, fillOpacity=0.35 if is_said else 1),
                  write(across(value), middle, words.format(value), align="right", dx=-8,
                        color=INK if is_said else PAPER, fontWeight="bold")]
        y += pitch
    foot = y - view.pick(14, 12)
    line = [path((across(LIMIT), 20), (across(LIMIT), foot), color=ACCENT, strokeWidth=1.5),
            write(across(LIMIT), 10, f"the article: less than {LIMIT}", align="center",
                  color=ACCENT, fontWeight="bold")]
    return sheet(view, foot + 8, *drawn, *line)


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
    place = pd.DataFrame([{"x": x, "y": y}])
    style = {"fill": TESLA} if is_now else {"fill": PAPER}
    return alt.Chart(place).mark_point(stroke=TESLA, strokeWidth=2, size=120 if is_now else 70,
                                       **style).encode(x="x:Q", y="y:Q")


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
