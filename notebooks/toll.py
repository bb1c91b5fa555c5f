# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The toll meter
#
# Three companies have signed leases for computing with SpaceX, each for years, and each to be left
# on 90 days of notice. So what the leases come to hangs on who stays, and on the rents of the day.
# Here both are handed out. The sums are in `models/toll.py`. The year that the numbers speak of is
# 2028: the only one in which all three run from the first month to the last and all may be left.
#
# The start is the contracts as signed: nobody was found to have left (last look November 2026),
# and the fourth tenant, of whom neither name nor length is known, is left out.

# %%
import pandas as pd

from drawing.moving import box_of, line_of, say
from drawing.onto import onto
from drawing.pixels import sheet, write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, Choice, Input, Live, Output, Preset,
                                alt, build_on, colour, datum, derive, publish, table)
from models import toll

build_on("tolls")
for name in ("tolls", "segments", "revenue", "ground-power"):
    table(name)  # read by name, or a change in any other table would run this notebook again


def of(name):
    return datum(name).value


# %% [markdown]
# ## The leases
#
# Full fees, first days, and the first day on which each can be over, which the notebook on tolls
# works out from the notice. What falls due in each year is counted in months of thirty days.

# %%
FEES = ["toll-anthropic-monthly", "toll-google-monthly", "toll-reflection-monthly"]
LEASES = [toll.Lease(of(f"toll-{tenant}-monthly"), start, str(of(f"toll-{tenant}-free-from")), end)
          for tenant, start, end in [("anthropic", "2026-05-01", "2029-05-01"),
                                     ("google", "2026-10-01", "2029-07-01"),
                                     ("reflection", "2026-07-01", "2030-01-01")]]
FOURTH = toll.Lease(1, "2026-12-01", "2026-12-01", "2030-01-01")  # its fee is a control
YEARS = range(2026, 2030)
FULL = 2028
assert toll.due(LEASES, FULL, 0, 1) == 0
for kept, known in [(0, "tolls-bound"), (1, "tolls-if-all-run")]:
    assert abs(sum(toll.due(LEASES, year, kept, 1) for year in YEARS) - of(known)) < 1e-6
pd.DataFrame([{"year": year, "bound": toll.due(LEASES, year, 0, 1),
               "if all stay": toll.due(LEASES, year, 1, 1)} for year in YEARS]).round(1)

# %% [markdown]
# ## What else comes in, and what goes out
#
# Other sales are all of the second quarter of 2026 without the rent, times four, and within them
# Starlink's; how the two divide is kept as it was in that quarter. They are held where they stand,
# so that any growth is the reader's own assumption; a high end is given by two more years like the
# last. The AI segment's investment is that of the same quarter, times four.

# %%
quarter = of("rev-total-2026-q2") - of("toll-cloud-revenue-2026-q2")
other_sales = round(4 * quarter, 1)
grown = round(4 * quarter * (quarter / of("rev-total-2025-q2")) ** 2, 1)
STARLINK = of("rev-connectivity-2026-q2") / quarter
invested = round(4 * of("capex-ai-2026-q2"), 1)
RENTS = ["h100-rent-2024-10", "h100-rent-2025-10", "h100-rent-2026-06"]
fell, rose = (round(100 * (of(RENTS[at + 1]) / of(RENTS[at]) - 1)) for at in (0, 1))
{"other sales": other_sales, "grown": grown, "of them Starlink": round(STARLINK, 2),
 "invested": invested, "rents fell": fell, "rents rose": rose}

# %%
YEARLY = "USD_billion_per_year"
INPUTS = [
    Input("kept", "Leases kept once they may be left", unit="percent", central=100, low=0,
          high=100, min=0, max=100, step=1,
          sources=["toll-anthropic-exit", "toll-google-exit", "toll-reflection-exit"],
          note="either side may leave on [90 days](datum:toll-anthropic-exit) of notice, so all "
               "of it is open; it starts with the contracts as signed"),
    Input("price", "Change of rent from then on", unit="percent", central=0, low=fell, high=rose,
          min=-90, max=100, step=1, sources=RENTS,
          note="an H100's rent fell so far in the year to October 2025, partly for longer "
               "contracts, and rose so far from then to June 2026"),
    Choice("fourth", "The tenant without a name", unit="USD_billion_per_month", central="out",
           options={"out": (0, "left out"), "in": ("toll-december-1100m", "counted")},
           sources=["toll-anthropic-84bn"],
           note="spoken of in September 2026, without name or length; counted, it is taken to run "
                "through 2029. A draft of Anthropic's prospectus allows for up to "
                "[84.5 billion](datum:toll-anthropic-84bn) by then, nearly twice the contract on "
                "file: the two may be one, which is our guess"),
    Input("invested", "Invested by the AI segment in a year", unit=YEARLY, central=invested,
          low=round(of("capex-ai-2025"), 1), high=round(4 * of("capex-total-2026-q2"), 1), min=5,
          max=120, step=0.1, sources=["capex-ai-2025", "capex-ai-2026-q2", "capex-total-2026-q2"],
          note="from that of 2025 to four quarters of all that SpaceX put into building in the "
               "second quarter of 2026; the middle is four of the AI segment's"),
    Input("other", "All other sales in a year", unit=YEARLY, central=other_sales,
          low=round(of("rev-total-2025"), 1), high=grown, min=10, max=100, step=0.1,
          sources=["rev-total-2026-q2", "toll-cloud-revenue-2026-q2", "rev-total-2025",
                   "rev-total-2025-q2"],
          note="from those of 2025 to two more years of growth like the last one's"),
    Choice("counts", "What counts as a toll", central="rent",
           options={"rent": (0, "rent for computers"), "both": (1, "and Starlink’s fees")},
           sources=["rev-connectivity-2026-q2"],
           note="Starlink's customers pay for the use of a network as well"),
    Input("running", "Running the computers, of the rent", unit="percent", central=10, low=5,
          high=30, min=0, max=60, step=1,
          note="in our cost model power and upkeep are a ninth of a site's yearly cost; both ends "
               "are guesses"),
]


# %% [markdown]
# ## What follows
#
# Shares of sales add up to one whatever the controls say: what is no toll is Starlink or the rest.


# %%
def coming_in(x, year):
    """What the leases bring in a year, billions of dollars."""
    kept, price = x.kept / 100, 1 + x.price / 100
    return toll.due(LEASES, year, kept, price) + x.fourth * toll.due([FOURTH], year, kept, price)


def shares(x):
    return toll.shares(x.rent, x.other * STARLINK, x.other * (1 - STARLINK))


def years_to_pay(x):
    none = x.rent <= 0
    return maths.where(none, maths.NAN, toll.payback(maths.where(none, 1, x.rent),
                                                     x.running / 100, x.invested))


OUTPUTS = [
    Output("rent", "Rent in 2028", unit=YEARLY, shown=False, formula=lambda x: coming_in(x, FULL)),
    Output("share", "Tolls in all sales of 2028", unit="percent",
           formula=lambda x: 100 * (shares(x)[0] + x.counts * shares(x)[1]),
           says="{share} of all sales in 2028 would be tolls."),
    Output("paid", "The leases bring in 2028", unit=YEARLY,
           formula=lambda x: x.rent, says="The leases bring {paid} in 2028."),
    Output("cover", "Of a year's investment in AI", unit="percent",
           formula=lambda x: 100 * toll.cover(x.rent, x.invested),
           says="That is {cover} of what the AI segment invests in a year."),
    Output("years", "Years of rent for one year’s investment", unit="years",
           formula=years_to_pay, none="none: no rent comes in",
           says="Years of rent that pay for one year’s investment: {years}."),
    Output("total", "All leases through 2029", unit="USD_billion",
           formula=lambda x: sum(coming_in(x, year) for year in YEARS),
           says="Through 2029 the leases bring {total}."),
]

# %% [markdown]
# ## Presets
#
# The largest tenant's part in the fees says what is left if it alone goes.

# %%
left = round(100 * (1 - of(FEES[0]) / sum(of(fee) for fee in FEES)))
PRESETS = [
    Preset("Everybody leaves", {"kept": 0}, note="as soon as each may, by our reading"),
    Preset("Anthropic leaves", {"kept": left}, note="the largest tenant alone, of the three"),
    Preset("Rents fall as in 2025", {"price": fell}, note="all stay, and pay what the market asks"),
    Preset("Building as in 2025", {"invested": round(of("capex-ai-2025"), 1)},
           note="the AI segment invests no more than it did then"),
    Preset("Most generous reading",
           {"price": rose, "fourth": "in", "counts": "both"},
           note="all stay, rents rise, the fourth tenant comes, and Starlink's fees count"),
]
LIVE = Live(INPUTS, OUTPUTS, PRESETS)

# %%
USED = [*FEES, "rev-total-2026-q2", "toll-cloud-revenue-2026-q2"]
rent = toll.due(LEASES, FULL, 1, 1)
part = derive("toll-meter-share", 100 * rent / (rent + other_sales), unit="percent",
              as_of="2026-11", inputs=USED,
              how=f"100 × {rent:.2f} ÷ ({rent:.2f} + 4 × ({of('rev-total-2026-q2')} − "
                  f"{of('toll-cloud-revenue-2026-q2')}))",
              note="if all three tenants stay and other sales stand still")
covered = derive("toll-meter-cover", 100 * rent / invested, unit="percent", as_of="2026-11",
                 inputs=[*FEES, "capex-ai-2026-q2"],
                 how=f"100 × {rent:.2f} ÷ (4 × {of('capex-ai-2026-q2')})",
                 note="a year's rent if all stay, against investment at the pace of mid 2026")

# %% [markdown]
# ## The picture
#
# A bar a year: full where both sides are bound, a tint where either may leave. Dots stand where
# the bars would end if all stayed, at the rents agreed. Beside them what the AI segment invests in
# a year; below, what the sales of 2028 are made of.

# %%
BASE, TALL, TOP = 268, 220, 90  # pixels: foot and height of the bars; billions at their top
FOOT, THICK = 348, 40


def height_of(value):
    """Where a yearly sum stands, in pixels from the top; sums above the top stay there."""
    return BASE - TALL * maths.minimum(value, TOP) / TOP


def columns(view):
    """Left edge of each year's bar and, last, of the investment's; and how wide a bar is."""
    step, wide = view.pick(146, 61), view.pick(92, 42)
    return [view.pick(24, 12) + at * step for at in range(5)], wide


def bars(view):
    x, (lefts, wide) = view.live, columns(view)
    drawn = []
    for year, left_edge in zip(YEARS, lefts):  # the last place is the investment's
        bound, agreed = toll.due(LEASES, year, 0, 1), toll.due(LEASES, year, 1, 1)
        whole = coming_in(x, year)
        right, middle = left_edge + wide, left_edge + wide / 2
        drawn += [
            box_of(left_edge, height_of(whole), right, BASE, fill=ACCENT, fillOpacity=0.34),
            box_of(left_edge, height_of(bound), right, BASE, fill=ACCENT),
            line_of(left_edge - 6, height_of(agreed), right + 6, height_of(agreed), color=ACCENT,
                    strokeDash=[1, 4], strokeWidth=2, strokeCap="round"),
            say(middle, height_of(whole), alt.expr.format(whole, ".3~r"), align="center", dy=-12,
                color=ACCENT, fontWeight="bold", style="halo",
                fontSize=view.text + (5 if year == FULL else 1)),
            write(middle, BASE + 15, str(year), align="center",
                  fontWeight="bold" if year == FULL else "normal")]
    return drawn


def investment(view):
    x, (lefts, wide) = view.live, columns(view)
    level, left_edge = height_of(x.invested), lefts[-1]
    middle = left_edge + wide / 2
    return [line_of(0, level, left_edge, level, color=MUTED, strokeDash=[2, 4]),
            box_of(left_edge, level, left_edge + wide, BASE, fill=colour("xai")),
            say(middle, level, alt.expr.format(x.invested, ".3~r"), align="center", dy=-12,
                color=colour("xai"), fontWeight="bold", fontSize=view.text + 5, style="halo"),
            write(middle, BASE + 15, view.pick("AI invests", "invested"), align="center",
                  fontWeight="bold"),
            line_of(0, BASE, view.width - 12, BASE, color=MUTED)]


# %%
def sales(view):
    """What the sales of 2028 are made of, from nought to all of them."""
    x, right = view.live, view.width - 12
    rent_share, starlink, _ = shares(x)
    first, second = rent_share * right, (rent_share + starlink) * right
    tinted = maths.where(x.counts > 0, 1, 0)
    percent = alt.expr.format(100 * rent_share, ".0f") + " %"
    inside = maths.where(rent_share > view.pick(0.12, 0.2), 1, 0)
    rest_start = maths.minimum(second, right)
    return [
        write(0, FOOT - 20, "All sales of 2028", fontWeight="bold"),
        box_of(0, FOOT, first, FOOT + THICK, fill=ACCENT),
        box_of(first, FOOT, second, FOOT + THICK, fill=colour("starlink")),
        box_of(first, FOOT, second, FOOT + 6, fill=ACCENT).encode(opacity=alt.value(tinted)),
        box_of(rest_start, FOOT, right, FOOT + THICK, fill=colour("other")),
        say(0, FOOT + THICK / 2, view.pick("rent ", "") + percent, dx=8, color=PAPER,
            fontWeight="bold").encode(opacity=alt.value(inside)),
        say(first, FOOT + THICK / 2, "'Starlink'", dx=8, color=onto("starlink"),
            fontWeight="bold"),
        write(right, FOOT + THICK + 15, "rockets, other AI", align="right", color=MUTED,
              fontSize=view.text - 1),
        say(0, FOOT + THICK + 15, alt.expr.if_(x.counts > 0, "Starlink’s fees counted as tolls",
                                               "rent for computers"),
            color=ACCENT, fontSize=view.text - 1)]


def draw(view):
    head = write(0, 8, view.pick("What the leases bring, billions of dollars a year",
                                 "What the leases bring, $ billion a year"), fontWeight="bold")
    return sheet(view, FOOT + THICK + 32, head, *investment(view), *bars(view), *sales(view))


# %%
rows = pd.concat([table("tolls"), table("segments"), table("revenue"), table("ground-power")])
rows = rows.set_index("id", drop=False).loc[
    [*dict.fromkeys([*FEES, "toll-december-1100m", "toll-cloud-revenue-2026-q2",
                     "capex-ai-2026-q2", "capex-ai-2025", "capex-total-2026-q2",
                     "rev-total-2026-q2", "rev-connectivity-2026-q2", "rev-total-2025",
                     "rev-total-2025-q2", "toll-anthropic-84bn", *RENTS])],
    ["id", "value", "unit", "as_of", "kind", "note"]]

publish(
    "live-toll", draw, data=rows, live=LIVE,
    title="If the three named tenants stay and no other sales grow, rent makes "
          "[53 percent](datum:toll-meter-share) of sales in 2028 and covers "
          "[44 percent](datum:toll-meter-cover) of a year’s building in AI; if all leave, none",
    subtitle="Solid: due before anybody may leave. Tint: what your tenants pay after that. Dotted: "
             "as signed, if all stay",
    alt="Four bars of what the leases bring in a year, and far above them a fifth of what the AI "
        "segment invests, four times the [$15.8 billion](datum:capex-ai-2026-q2) of one quarter. "
        "In 2028, the fullest year, the three leases bring "
        "[$27.8 billion](datum:tolls-per-year) if all stay; only in 2026 and early 2027 is any of "
        "it due for certain. Below, a bar of all sales in 2028: a little more than half is rent, "
        "[53 percent](datum:toll-meter-share), and most of the rest Starlink.",
    caveat="Other sales and investment are held at the pace of one quarter, computers bought in a "
           "year serve for several, and lower fees in the first months are not taken off.")
