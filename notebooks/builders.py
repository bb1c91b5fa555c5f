# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Who builds, and who sells
#
# The article puts OpenAI and its kind into a layer of applications, and SpaceX with xAI into a
# layer of infrastructure below it. Two things can be counted: how much each side spends on
# building, and whether the companies keep to one layer. Spending comes from the companies' own
# reports. It is not quite alike: Microsoft's year ends in June and takes in leases, Amazon's sum
# takes in warehouses and satellites, and SpaceX's takes in rockets and Starlink.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, by_kind, colour, datum, derive,
                                publish)

# %% [markdown]
# ## SpaceX beside the four cloud firms
#
# For 2026 only plans cover the whole year. The four firms' plans are those of July; their sum and
# its parts come from one tracker and must agree. SpaceX reported two quarters and said of the
# next two that each would take about as much as the second.

# %%
FOUR = {"Amazon": "capex-2026-guide-july-amazon", "Alphabet": "capex-2026-guide-july-alphabet",
        "Microsoft": "capex-2026-guide-july-microsoft", "Meta": "capex-2026-guide-july-meta"}
planned = datum("capex-big4-2026-guide-july").value
assert sum(datum(name).value for name in FOUR.values()) == planned

first, second = (datum(f"capex-total-2026-{quarter}").value for quarter in ["q1", "q2"])
coming = datum("spacex-capex-guide-2026-h2").value
for year in [2023, 2024, 2025]:
    parts = [datum(f"capex-{part}-{year}").value for part in ["space", "connectivity", "ai"]]
    assert round(sum(parts), 3) == datum(f"capex-total-{year}").value

# %%
spent = derive("capex-spacex-2026-h1", first + second, unit="USD_billion", as_of="2026-06-30",
               inputs=["capex-total-2026-q1", "capex-total-2026-q2"],
               how=f"{first} + {second}")

year_2026 = derive(
    "capex-spacex-2026", first + second + 2 * coming, unit="USD_billion", as_of="2026",
    inputs=["capex-total-2026-q1", "capex-total-2026-q2", "spacex-capex-guide-2026-h2"],
    how=f"{first} + {second} + 2 × {coming}", note="half spent, half planned")


# %%
def share(year):
    """SpaceX's spending of one year against that of the four, percent."""
    return 100 * datum(f"capex-total-{year}").value / datum(f"capex-big4-{year}").value


def sum_of(year):
    spacex, four = datum(f"capex-total-{year}").value, datum(f"capex-big4-{year}").value
    return f"100 × {spacex} ÷ {four:.0f}"


share_2023 = derive("capex-spacex-share-2023", share(2023), unit="percent", as_of="2023",
                    inputs=["capex-total-2023", "capex-big4-2023"], how=sum_of(2023))

share_2024 = derive("capex-spacex-share-2024", share(2024), unit="percent", as_of="2024",
                    inputs=["capex-total-2024", "capex-big4-2024"], how=sum_of(2024))

share_2025 = derive("capex-spacex-share-2025", share(2025), unit="percent", as_of="2025",
                    inputs=["capex-total-2025", "capex-big4-2025"], how=sum_of(2025),
                    note="SpaceX against four firms together; it is not one of them")

share_2026 = derive(
    "capex-spacex-share-2026", 100 * year_2026 / planned, unit="percent", as_of="2026",
    inputs=["capex-spacex-2026", "capex-big4-2026-guide-july"],
    how=f"100 × {year_2026:.3f} ÷ {planned}", note="largely plans on both sides")

# %% [markdown]
# One pair of columns a year, from a common zero. What was spent is solid, what is planned is a
# tint. The plan of the four is cut into its firms, so that SpaceX can also be seen beside each of
# them. The sum that was expected when the article was written is a line across that column.

# %%
YEARS = [2023, 2024, 2025, 2026]
WIDE_BAR, SLIM_BAR = (0.03, 0.58), (0.63, 0.93)


def column(name, year, kind, bottom, top, words="", who="four"):
    left, right = WIDE_BAR if who == "four" else SLIM_BAR
    at = YEARS.index(year)
    return {"id": name, "who": who, "year": year, "kind": kind, "bottom": bottom, "top": top,
            "left": at + left, "right": at + right, "words": words}


rows = []
for year in YEARS[:3]:
    four, spacex = datum(f"capex-big4-{year}"), datum(f"capex-total-{year}")
    rows += [column(four.id, year, four.kind, 0, four.value),
             column(spacex.id, year, spacex.kind, 0, spacex.value, who="spacex")]

height = 0
for firm, name in FOUR.items():
    value = datum(name).value
    rows.append(column(name, 2026, "announced", height, height + value, f"{firm}|{value:g}"))
    height += value
rows += [column("capex-spacex-2026-h1", 2026, "measured", 0, spent, who="spacex"),
         column("spacex-capex-guide-2026-h2", 2026, "announced", spent, year_2026, who="spacex")]
columns = pd.DataFrame(rows)
columns["middle"] = (columns["left"] + columns["right"]) / 2
columns["half"] = (columns["bottom"] + columns["top"]) / 2


# %% [markdown]
# A phone has room for three pairs of columns, so it begins with 2024.


# %%
def across(field, view):
    return alt.X(field, axis=None, scale=alt.Scale(domain=[view.pick(0, 1), 4], nice=False))


def up(field):
    return alt.Y(field, axis=None, scale=alt.Scale(domain=[-118, 790], nice=False))


def write(view, x, y, text, **mark):
    """Words at one place of the grid; | breaks a line."""
    place = pd.DataFrame([{"x": x, "y": y, "text": text}])
    style = {"baseline": "middle", "align": "left", "lineBreak": "|", **mark}
    return alt.Chart(place).mark_text(**style).encode(across("x:Q", view), up("y:Q"),
                                                      text="text:N")


def blocks(view, who, paint):
    rows = alt.Chart(columns[(columns["who"] == who) & (columns["left"] > view.pick(0, 1))])
    return rows.mark_rect(strokeWidth=1).encode(
        across("left:Q", view), up("bottom:Q"), x2="right", y2="top", **by_kind(paint))


def firms(view):
    inside = alt.Chart(columns[columns["words"] != ""])
    return inside.mark_text(lineBreak="|", baseline="middle", dy=-7, lineHeight=15,
                            fontSize=view.pick(13, 12)).encode(
        across("middle:Q", view), up("half:Q"), text="words")


# %% [markdown]
# Over each column stands its total, under each year what SpaceX spent as a share of the four.


# %%
totals = pd.DataFrame([
    {"at": at, "year": year, "percent": percent,
     "four": planned if year == 2026 else datum(f"capex-big4-{year}").value,
     "spacex": year_2026 if year == 2026 else datum(f"capex-total-{year}").value}
    for at, (year, percent) in enumerate(
        zip(YEARS, [share_2023, share_2024, share_2025, share_2026]))])


def numbers(view):
    bold = {"align": "center", "fontWeight": "bold"}
    layers = []
    for row in totals[totals["at"] >= view.pick(0, 1)].itertuples():
        middle = row.at + (WIDE_BAR[0] + SLIM_BAR[1]) / 2
        layers += [
            write(view, row.at + sum(WIDE_BAR) / 2, row.four, f"{row.four:g}", dy=-11, **bold),
            write(view, row.at + sum(SLIM_BAR) / 2, row.spacex, f"{row.spacex:.0f}", dy=-11,
                  **bold),
            write(view, middle, 0, str(row.year), dy=16, align="center"),
            write(view, middle, 0, f"{row.percent:.1f} %", dy=39, color=ACCENT, **bold)]
    return alt.layer(*layers)


def names(view):
    start = view.pick(0, 1)
    four, spacex = totals.loc[start, ["four", "spacex"]]
    firms, lift = view.pick(("Amazon, Alphabet,|Microsoft, Meta", -39),
                            ("Amazon,|Alphabet,|Microsoft,|Meta", -69))
    top = {"baseline": "bottom", "color": MUTED}
    return (write(view, start + WIDE_BAR[0], four, firms, dy=lift, **top)
            + write(view, start + SLIM_BAR[0], spacex, "SpaceX", dy=-22, dx=view.pick(0, -5),
                    fontSize=view.pick(14, 12), **top)
            + write(view, start + WIDE_BAR[0], 0, "SpaceX’s spending as a share of the four’s",
                    dy=59, color=ACCENT))


def expected(view):
    """What the year was expected to bring when the article was written."""
    value = datum("capex-big4-2026-feb").value
    line = alt.Chart(pd.DataFrame([{"x": 2.97, "x2": 3.07, "y": value}]))
    words = f"about {value:.0f} expected|when the article|was written"
    return (line.mark_rule(color=INK, strokeDash=[4, 3], strokeWidth=1.5).encode(
                across("x:Q", view), up("y:Q"), x2="x2")
            + write(view, 2.94, value, words, align="right", dy=-14))


def spent_so_far(view):
    return write(view, 3 + SLIM_BAR[0], year_2026, f"{spent:.0f} spent|by June", dy=-42,
                 color=MUTED)


def draw_builders(view):
    return (blocks(view, "four", colour("other")) + blocks(view, "spacex", colour("combined"))
            + firms(view) + expected(view) + numbers(view) + names(view)
            + spent_so_far(view)).properties(height=view.pick(420, 430))


# %%
publish(
    "capex-builders", draw_builders,
    data=columns[["id", "who", "year", "kind", "bottom", "top"]],
    title="SpaceX put into building [5 percent](datum:capex-spacex-share-2025) of what four cloud "
          "firms did in 2025; plans for 2026 come to [9 percent](datum:capex-spacex-share-2026)",
    subtitle="Capital spending, billions of US dollars. Solid: spent. Tint: planned for 2026, as "
             "told in July and August",
    alt="Columns by year. Amazon, Alphabet, Microsoft and Meta together spent "
        "[168](datum:capex-big4-2023) billion dollars in 2023, [256](datum:capex-big4-2024) in "
        "2024 and [410](datum:capex-big4-2025) in 2025, and plan "
        "[732.5](datum:capex-big4-2026-guide-july) for 2026. SpaceX spent "
        "[4](datum:capex-total-2023), [11](datum:capex-total-2024) and "
        "[21](datum:capex-total-2025), and heads for [65](datum:capex-spacex-2026).",
    caveat="SpaceX's sum holds rockets and Starlink, the others' hold more than AI, and no two of "
           "these firms draw the line in the same place.",
    columns={"who": "four: the cloud firms; spacex: SpaceX with xAI",
             "year": "the year in which the money was or is to be spent",
             "bottom": "where the block begins, billion US dollars",
             "top": "where the block ends, billion US dollars"})

# %% [markdown]
# ## One layer each?
#
# Amounts in the two layers cannot share an axis: users, a year's spending and ten years of
# contracts are different things. So the second figure sorts evidence rather than measuring it. A
# company gets a mark in a layer for which the tables hold a fact. A filled mark stands for what is
# sold or was spent, a hollow one for what is booked or planned. The ring is the layer into which
# the article puts the company, for the two that it names there.


# %%
def number(name):
    return datum(name).value


rent = ["toll-anthropic-monthly", "toll-google-monthly", "toll-reflection-monthly"]
a_month = sum(number(name) for name in rent)

EVIDENCE = [
    ("SpaceX with xAI", "combined", "applications", False,
     ["x-grok-monthly-2026-03", "toll-cursor-60b"],
     f"X and Grok: about {number('x-grok-monthly-2026-03'):.0f}|million users a month;|Cursor "
     f"bought for ${number('toll-cursor-60b'):.0f}|billion, August 2026"),
    ("SpaceX with xAI", "combined", "infrastructure", False,
     ["capex-total-2025", *rent],
     f"${number('capex-total-2025'):.1f} billion of building|in 2025; computing let at|"
     f"${a_month:.2f} billion a month,|June 2026"),
    ("OpenAI", "openai", "applications", False, ["chatgpt-weekly-2026-02"],
     f"ChatGPT: over {number('chatgpt-weekly-2026-02'):.0f} million|users a week,|February 2026"),
    ("OpenAI", "openai", "infrastructure", True, ["openai-compute-600b"],
     f"plans of about ${number('openai-compute-600b'):.0f}|billion for computing|by 2030, "
     "February 2026"),
    ("Anthropic", "anthropic", "applications", False, ["anthropic-customers-2025-10"],
     f"over {number('anthropic-customers-2025-10'):,.0f} companies|as customers,|October 2025"),
    ("Anthropic", "anthropic", "infrastructure", True, ["anthropic-commit-518b"],
     f"at least ${number('anthropic-commit-518b'):.0f} billion of|computing booked over 7|"
     "to 10 years, Sept. 2026"),
    ("Google", "google", "applications", False, ["share-chatbots-gemini-2026-01"],
     f"Gemini: {number('share-chatbots-gemini-2026-01')} % of visits|to chatbots’ sites,|"
     "January 2026"),
    ("Google", "google", "infrastructure", False, ["alphabet-capex-2025", "anthropic-google-tpus"],
     f"${number('alphabet-capex-2025')} billion of building|in 2025; up to 1 million|of its own "
     "chips|let to Anthropic"),
    ("Nvidia", "other", "infrastructure", False, ["nvidia-dc-rev-2026-q2"],
     f"${number('nvidia-dc-rev-2026-q2'):.0f} billion of sales to|data centres in three|"
     "months, to July 2026"),
]
assert number("anthropic-google-tpus") == 1_000_000

evidence = pd.DataFrame(
    [(company, entity, layer, booked, ";".join(ids), words)
     for company, entity, layer, booked, ids, words in EVIDENCE],
    columns=["company", "entity", "layer", "booked", "id", "fact"])
evidence["row"] = evidence["company"].map(
    {name: at for at, name in enumerate(evidence["company"].unique())})
evidence["paint"] = evidence["entity"].map(colour)
NAMED = [("OpenAI", "applications"), ("SpaceX with xAI", "infrastructure")]


# %% [markdown]
# Places are pixels. On a wide canvas the words stand outside the two marks, on a phone below them.


# %%
def placed(view):
    """The rows with the places of their marks (x, y) and of their words (at, below)."""
    left, right = view.pick((284, 424), (8, 172))
    first, step = view.pick((76, 88), (96, 120))
    frame = evidence.assign(y=first + step * evidence["row"])
    sold = frame["layer"] == "applications"
    frame["x"] = sold.map({True: left, False: right})
    frame["at"] = frame["x"] + sold.map(view.pick({True: -16, False: 16}, {True: -8, False: -8}))
    above = frame["fact"].str.count(r"\|") * 9
    frame["below"] = frame["y"] + view.pick(-above, 20)
    return frame


def marks(frame, **scales):
    base = alt.Chart(frame).encode(**scales)
    paint = alt.Color("paint:N", scale=None)
    ringed = frame[[pair in NAMED for pair in zip(frame["company"], frame["layer"])]]
    return (base.mark_line(strokeWidth=2.5).encode(detail="company", color=paint)
            + base.mark_circle(size=190, opacity=1).encode(color=paint)
            + base.transform_filter("datum.booked").mark_circle(size=70, opacity=1, color=PAPER)
            + alt.Chart(ringed).mark_point(filled=False, size=560, color=ACCENT, strokeWidth=2)
            .encode(**scales))


def draw_both(view):
    frame = placed(view)
    height = frame["y"].max() + view.pick(36, 66)
    width = view.width - 12
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False))

    def words(rows, align):
        return alt.Chart(rows).mark_text(
            align=align, baseline="middle", lineBreak="|", lineHeight=view.pick(18, 16),
            fontSize=view.pick(14, 12)).encode(x="at:Q", y="below:Q", text="fact")

    names = frame.groupby("company", sort=False).last().reset_index()
    names["middle"] = view.pick(354, 0)
    names.loc[names["company"] == "Nvidia", "middle"] = view.pick(354, 164)
    centred = view.pick({"align": "center", "dy": -18}, {"align": "left", "dy": -25})
    sold = frame["layer"] == "applications"
    heads = pd.DataFrame([
        {"x": view.pick(268, 0), "text": view.pick("Sells applications", "Sells|applications")},
        {"x": view.pick(440, 164), "text": view.pick("Builds or books infrastructure",
                                                     "Builds or books|infrastructure")}])
    head = {"fontWeight": "bold", "baseline": "top", "lineBreak": "|", "fontSize": view.text + 1}
    ring = pd.DataFrame([{"x": view.pick(354, 0), "y": view.pick(8, 42),
                          "text": "○ the article’s layer"}])
    return (marks(frame, x=x, y=y)
            + words(frame[sold], view.pick("right", "left")) + words(frame[~sold], "left")
            + alt.Chart(names).mark_text(fontWeight="bold", fontSize=view.text + 1,
                                         **centred).encode(x="middle:Q", y="y:Q", text="company")
            + alt.Chart(heads[:1]).mark_text(align=view.pick("right", "left"), **head).encode(
                x="x:Q", y=alt.YDatum(2), text="text")
            + alt.Chart(heads[1:]).mark_text(align="left", **head).encode(
                x="x:Q", y=alt.YDatum(2), text="text")
            + alt.Chart(ring).mark_text(align=view.pick("center", "left"), baseline="middle",
                                        color=ACCENT, fontWeight="bold").encode(
                x="x:Q", y="y:Q", text="text")
            ).properties(height=height)


# %%
publish(
    "who-does-both", draw_both,
    data=evidence[["id", "company", "layer", "booked", "fact"]].assign(
        fact=evidence["fact"].str.replace("|", " ")),
    title="The article sorts AI companies into two layers; all four makers of models here work "
          "in both",
    subtitle="What each company sells and what it builds. Filled: sold or spent. Hollow: booked or "
             "planned. Rings: where the article puts OpenAI and SpaceX",
    alt="Five companies with a mark in each of two layers, applications and infrastructure. SpaceX "
        "with xAI has X, Grok and, for [$60 billion](datum:toll-cursor-60b), Cursor on one side "
        "and [$20.7 billion](datum:capex-total-2025) of building on the other; OpenAI has ChatGPT "
        "and plans of about [$600 billion](datum:openai-compute-600b); Anthropic "
        "[300,000](datum:anthropic-customers-2025-10) or more companies as customers and "
        "[at least $518 billion](datum:anthropic-commit-518b) of computing booked; Google has Gemini and "
        "[$91.4 billion](datum:alphabet-capex-2025). Only Nvidia stands on one side.",
    caveat="The marks say that a company is at work in a layer, not how much; OpenAI and Anthropic "
           "mostly rent what others build, and Nvidia's programs are not counted.",
    columns={"company": "company", "layer": "applications or infrastructure",
             "booked": "true where the fact is a plan or a contract, not spending or sales",
             "fact": "the fact in words, with its date"})
