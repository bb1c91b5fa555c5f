# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Sun and shadow in orbit
#
# Two sums of school physics stand behind the idea of computing in space: how much sun a panel
# gets there, and how long the Earth stands in its way. The first speaks for orbit, the second
# costs it little. Each is done here from the law itself and then held against something that was
# built.

# %%
import numpy as np
import pandas as pd

from drawing.pixels import write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, RULE, alt, datum, derive, publish,
                                table)
from models import eclipse

physics = table("orbit-physics").set_index("id", drop=False)
DAYS = np.arange(0, 365)

# %% [markdown]
# ## Shadow first
#
# A **dawn-to-dusk orbit** follows the line between day and night, so that the panels see the Sun
# at the side all the time; a tilt of some 98 degrees makes the bulge of the Earth turn the orbit
# once in a year, and the line is kept. Yet the Earth's own axis is tilted too. For some weeks in
# the year the satellite dips into the shadow once in each revolution of about an hour and a half:
# that is its **eclipse season**. With the northward crossing in the evening it lies around June,
# with the northward crossing in the morning around December; its length is the same.
#
# The Earth is a ball here and its shadow a cylinder. How good that is shows the European radar
# satellite Sentinel-1, which flies such an orbit and whose sheet gives its longest shadow.

# %%
checked = datum("sentinel-1-eclipse-max").value
check_height = datum("sentinel-1-altitude").value
CHECK = ["earth-radius", "sentinel-1-altitude", "sentinel-1-eclipse-max"]


def longest(altitude):
    return float(eclipse.shadow_minutes(altitude, DAYS).max())


def dark_days(altitude):
    return int((eclipse.shadow_minutes(altitude, DAYS) > 0).sum())


def sunlit(altitude):
    return float(eclipse.sunlit_share(altitude)) * 100


def how(altitude, what):
    return (f"{what} at {altitude:,.0f} km: round Earth of {eclipse.EARTH_RADIUS:,.0f} km, "
            f"cylinder of shadow, tilt of {eclipse.inclination(altitude):.1f}°, "
            f"{eclipse.period(altitude):.1f} minutes a revolution, every day of a year")


assert abs(longest(check_height) - checked) < 0.5

# %%
at_check = derive("orbit-eclipse-minutes-693", longest(check_height), unit="minutes", as_of="2013",
                  inputs=CHECK, how=how(check_height, "longest shadow"),
                  note="the sheet of the satellite lists 19")

derive("orbit-eclipse-minutes-550", longest(550), unit="minutes", as_of="2026", inputs=CHECK,
       how=how(550, "longest shadow"))
derive("orbit-eclipse-minutes-650", longest(650), unit="minutes", as_of="2026", inputs=CHECK,
       how=how(650, "longest shadow"))
derive("orbit-eclipse-minutes-800", longest(800), unit="minutes", as_of="2026", inputs=CHECK,
       how=how(800, "longest shadow"))
derive("orbit-eclipse-minutes-1000", longest(1000), unit="minutes", as_of="2026", inputs=CHECK,
       how=how(1000, "longest shadow"))

# %%
derive("orbit-eclipse-days-550", dark_days(550), unit="days", as_of="2026", inputs=CHECK,
       how=how(550, "days with any shadow"))
derive("orbit-eclipse-days-650", dark_days(650), unit="days", as_of="2026", inputs=CHECK,
       how=how(650, "days with any shadow"))
derive("orbit-eclipse-days-800", dark_days(800), unit="days", as_of="2026", inputs=CHECK,
       how=how(800, "days with any shadow"))
derive("orbit-eclipse-days-1000", dark_days(1000), unit="days", as_of="2026", inputs=CHECK,
       how=how(1000, "days with any shadow"))

# %%
derive("orbit-sunlit-550", sunlit(550), unit="percent", as_of="2026", inputs=CHECK,
       how=how(550, "share of the year in sunlight"))
lit = derive("orbit-sunlit-650", sunlit(650), unit="percent", as_of="2026", inputs=CHECK,
             how=how(650, "share of the year in sunlight"))
derive("orbit-sunlit-800", sunlit(800), unit="percent", as_of="2026", inputs=CHECK,
       how=how(800, "share of the year in sunlight"))
derive("orbit-sunlit-1000", sunlit(1000), unit="percent", as_of="2026", inputs=CHECK,
       how=how(1000, "share of the year in sunlight"))

free = next(height for height in range(1000, 2000, 5) if longest(height) == 0)
derive("orbit-eclipse-free", free, unit="km", as_of="2026", inputs=CHECK,
       how="lowest height in steps of 5 km at which no day has any shadow")

# %% [markdown]
# One row is one height of orbit, over one year; the hill is the time in shadow in each revolution,
# and all rows have one scale. The row at 693 km is the check: the diamond is what the sheet of
# Sentinel-1 lists.

# %%
HEIGHTS = (550, 650, 693, 800, 1000)


def season_of(altitude):
    """Days with shadow, and a day without at both ends."""
    minutes = eclipse.shadow_minutes(altitude, DAYS)
    dark = np.flatnonzero(minutes)
    days = np.arange(dark[0] - 1, dark[-1] + 2)
    return pd.DataFrame({
        "id": f"earth-radius;orbit-eclipse-minutes-{altitude}", "kind": "derived",
        "unit": "minutes", "altitude": altitude, "value": minutes[days].round(2), "x": days,
        "day": [f"{pd.Timestamp(2026, 1, 1) + pd.Timedelta(days=int(day)):%m-%d}"
                for day in days]})


seasons = pd.concat([season_of(altitude) for altitude in HEIGHTS], ignore_index=True)
midsummer = int(seasons.loc[seasons["value"].idxmax(), "x"])
sheet = pd.DataFrame([{"id": "sentinel-1-eclipse-max", "kind": "reported", "unit": "minutes",
                       "altitude": check_height, "value": checked, "x": midsummer,
                       "day": "06-21"}])

# %%
MONTHS = {0: "January", 90: "April", 181: "July", 273: "October"}
PITCH, MINUTE = 66, 2.1


def year_axes(view):
    labels = " : ".join(f"datum.value === {day} ? '{view.pick(name, name[:3])}'"
                        for day, name in MONTHS.items()) + " : ''"
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, 365], nice=False), title=None,
              axis=alt.Axis(values=list(MONTHS), labelExpr=labels, grid=False, domain=False,
                            ticks=True, tickSize=4, labelAlign="left", labelPadding=4))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(
        domain=[PITCH * len(HEIGHTS) + 4, 0], nice=False, zero=False))
    return x, y


def dark_words(view, altitude):
    """How long and how often it is dark; for the check, our minutes and those listed."""
    minutes, listed_by = view.pick(("minutes", "Sentinel-1"), ("min", "ESA"))
    if altitude == 693:
        return [f"ours {at_check:.1f} {minutes},", f"{listed_by} lists {checked:.0f}"]
    return [f"up to {longest(altitude):.0f} {minutes},", f"on {dark_days(altitude)} days"]


def hill(view, at, altitude):
    """One row: its baseline, its hill, and its words in the empty months at both sides."""
    x, y = year_axes(view)
    foot, mine = PITCH * (at + 1), altitude == 650
    rows = seasons[seasons["altitude"] == altitude].assign(foot=foot)
    rows = rows.assign(y=foot - MINUTE * rows["value"])
    tint, ink = (ACCENT, ACCENT) if mine else (MUTED, INK)
    ends = pd.DataFrame([{"x": 0, "end": 365, "y": foot}])
    return (alt.Chart(ends).mark_rule(color=RULE).encode(x, y, x2="end")
            + alt.Chart(rows).mark_area(color=tint, opacity=0.15 if altitude == 693 else 0.8,
                                        line={"color": tint, "strokeWidth": 1.5}).encode(
                x, y, y2="foot")
            + write(2, foot - 14, f"{altitude:,} km", color=ink,
                    fontWeight="bold" if mine else "normal")
            + write(view.pick(238, 229), foot - 33, dark_words(view, altitude), color=ink,
                    lineHeight=view.text + 4, fontWeight="normal", fontSize=view.pick(14, 12)))


def draw_seasons(view):
    x, y = year_axes(view)
    at = HEIGHTS.index(693)
    mark = sheet.assign(y=PITCH * (at + 1) - MINUTE * sheet["value"])
    listed = alt.Chart(mark).mark_point(shape="diamond", color=INK, filled=True, size=110,
                                        stroke=PAPER, strokeWidth=1.5).encode(x, y)
    return alt.layer(*(hill(view, row, altitude) for row, altitude in enumerate(HEIGHTS)),
                     listed).properties(height=PITCH * len(HEIGHTS) + 4)


# %%
publish(
    "eclipse-season", draw_seasons, data=pd.concat([seasons, sheet]).drop(columns="x"),
    title="A dawn-to-dusk orbit is not all sun: at [650 km](plain:) each year has some "
          "[90 days](datum:orbit-eclipse-days-650) with shadows, of up to "
          "[20 minutes](datum:orbit-eclipse-minutes-650) in each revolution",
    subtitle="Minutes of shadow in one revolution through the year, by height of the orbit",
    alt="Five rows, one for each height, with a hill around June and nothing in the rest of the "
        "year. The lower the orbit, the longer the shadow: at most "
        "[21.6 minutes](datum:orbit-eclipse-minutes-550) at [550 km](plain:), "
        "[19.6](datum:orbit-eclipse-minutes-650) at [650](plain:), "
        "[16.8](datum:orbit-eclipse-minutes-800) at [800](plain:) and "
        "[12.9](datum:orbit-eclipse-minutes-1000) at [1,000](plain:). A diamond marks the "
        "[19 minutes](datum:sentinel-1-eclipse-max) listed for Sentinel-1 at "
        "[693 km](datum:sentinel-1-altitude); our sum there is "
        "[18.8](datum:orbit-eclipse-minutes-693).",
    caveat="Worked out for a round Earth and an orbit kept perfectly; where the satellite crosses "
           "the equator northward in the morning, the season lies around December.",
    columns={"altitude": "height of the orbit over the mean Earth, km",
             "day": "month and day of a common year"})

# %% [markdown]
# ## What a panel yields
#
# A **capacity factor** is what a plant yields in a year over what it would yield at full power
# all the time. In orbit it is the share of the time in sunlight. But a panel's full power is
# stated under a test lamp of 1,000 watts a square metre, about what the Sun gives on the ground
# at noon; above the air the Sun gives a third more. So the yield in orbit, by the same measure,
# is above 100 percent.
#
# US plants stand for the ground. Their factor is counted behind the inverters, which are smaller
# than the panels they serve, so it flatters the panels: for each watt of *panel* the lead of
# orbit is larger than shown here.

# %%
TEST_LAMP = 1000  # W/m² under which a panel's full power is stated, by convention
sun = datum("solar-constant").value
fleet, arizona = datum("us-solar-cf-2025").value, datum("sw-us-solar-cf").value

orbit_yield = derive(
    "orbit-solar-yield", lit * sun / TEST_LAMP, unit="percent", as_of="2026",
    inputs=["orbit-sunlit-650", "solar-constant"], how=f"{lit:.1f} × {sun:,.1f} ÷ 1,000",
    note="mean output over the output under a test lamp of 1,000 watts a square metre")

times_fleet = derive(
    "orbit-solar-times-us", orbit_yield / fleet, unit="times", as_of="2026",
    inputs=["orbit-solar-yield", "us-solar-cf-2025"], how=f"{orbit_yield:.1f} ÷ {fleet:.1f}",
    note="yield of a panel in orbit over that of the mean US plant")

times_arizona = derive(
    "orbit-solar-times-arizona", orbit_yield / arizona, unit="times", as_of="2026",
    inputs=["orbit-solar-yield", "sw-us-solar-cf"], how=f"{orbit_yield:.1f} ÷ {arizona:.1f}")

derive("orbit-capacity-ratio", lit / fleet, unit="times", as_of="2026",
       inputs=["orbit-sunlit-650", "us-solar-cf-2025"], how=f"{lit:.1f} ÷ {fleet:.1f}",
       note="hours of light alone, without the stronger sun above the air")

# %%
yields = pd.DataFrame([
    {"id": "orbit-solar-yield", "kind": "derived", "value": orbit_yield, "hours": lit,
     "name": "Orbit", "what": "dawn to dusk, 650 km high; our sum"},
    {"id": "sw-us-solar-cf", "kind": "measured", "value": arizona, "hours": arizona,
     "name": "Arizona", "what": "the sunniest state, measured 2014–17"},
    {"id": "us-solar-cf-2025", "kind": "measured", "value": fleet, "hours": fleet,
     "name": "All US solar plants", "what": "measured 2025"}]).assign(unit="percent")


# %% [markdown]
# The part of the bar beyond the hours of light is the stronger sun; it is drawn lighter.


# %%
def draw_yields(view):
    pitch, thick = view.pick(82, 84), 34
    rows = yields.assign(top=[28 + pitch * at for at in range(3)],
                         paint=[ACCENT, MUTED, MUTED],
                         number=[f"{value:.0f} %" for value in yields["value"]],
                         label=[f"{row.name_}: {row.what}" for row in
                                yields.rename(columns={"name": "name_"}).itertuples()])
    rows = rows.assign(bottom=rows["top"] + thick, middle=rows["top"] + thick / 2)
    height = 28 + pitch * 2 + thick + 38
    y = {"axis": None, "scale": alt.Scale(domain=[height, 0], nice=False)}
    return alt.layer(*yield_bars(view, rows, y), in_orbit_bar(view, y),
                     how_many_times(view, rows, y), said(rows, y)).properties(height=height)


def yield_bars(view, rows, y):
    """Bars of the hours with light, what the stronger sun adds, names above and numbers after."""
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, view.pick(150, 162)], nice=False))
    base = alt.Chart(rows)
    solid = base.mark_rect().encode(alt.X("hours:Q", axis=None), alt.X2(datum=0),
                                    alt.Y("top:Q", **y), y2="bottom",
                                    fill=alt.Fill("paint:N", scale=None))
    extra = alt.Chart(rows[:1]).mark_rect(fillOpacity=0.35).encode(
        x, alt.Y("top:Q", **y), x2="hours", y2="bottom", fill=alt.Fill("paint:N", scale=None))
    names = base.mark_text(align="left", dy=-12).encode(
        x=alt.datum(0), y=alt.Y("top:Q", **y), text="label:N")
    ends = base.mark_text(align="left", dx=8, fontWeight="bold", fontSize=view.text + 4).encode(
        x, alt.Y("middle:Q", **y), text="number")
    return solid, extra, names, ends


def in_orbit_bar(view, y):
    place = pd.DataFrame([{"value": 0, "middle": 45, "text": f"{lit:.0f} % of the hours",
                           "at": 0},
                          {"value": lit, "middle": 45,
                           "text": view.pick("stronger sun", "sun"), "at": 1}])
    base = alt.Chart(place).encode(alt.X("value:Q"), alt.Y("middle:Q", **y), text="text")
    return (base.transform_filter("datum.at === 0").mark_text(style="inside")
            + base.transform_filter("datum.at === 1").mark_text(
                align="left", baseline="middle", dx=8, color=INK))


def how_many_times(view, rows, y):
    """How many times each ground bar goes into the bar of orbit."""
    words = pd.DataFrame([
        {"value": row.value, "middle": row.middle,
         "text": f"orbit has {times:.1f} times this"}
        for row, times in zip(rows[1:].itertuples(), (times_arizona, times_fleet), strict=True)])
    return alt.Chart(words).mark_text(align="left", dx=view.pick(62, 58), color=ACCENT,
                                      fontWeight="bold").encode(
        alt.X("value:Q"), alt.Y("middle:Q", **y), text="text")


def said(rows, y):
    """What others say, each against a yardstick of its own."""
    musk, google = datum("musk-solar-5x").value, datum("suncatcher-solar-8x").value
    place = pd.DataFrame([{"value": 0, "middle": rows["bottom"].iloc[-1] + 24}])
    return alt.Chart(place).mark_text(
        text=f"Claimed: {musk:.0f} times by Musk, up to {google:.0f} times by Google",
        align="left", baseline="middle", color=MUTED).encode(
        alt.X("value:Q"), alt.Y("middle:Q", **y))


# %%
publish(
    "sun-in-orbit", draw_yields,
    data=pd.concat([yields, physics.loc[["musk-solar-5x", "suncatcher-solar-8x"],
                                        ["id", "value", "unit", "kind", "of"]].rename(
        columns={"of": "name"})], ignore_index=True),
    title="Orbit does have the sun: a panel yields [5.4 times](datum:orbit-solar-times-us) what it "
          "does in a US plant",
    subtitle="Mean output over a year as a share of the panel's full power on the ground, percent",
    alt="Three bars from zero. In orbit a panel would yield "
        "[131 percent](datum:orbit-solar-yield) of its full power, since it has light for "
        "[96 percent](datum:orbit-sunlit-650) of the hours and the sun is stronger there; in "
        "Arizona [29 percent](datum:sw-us-solar-cf) and in all US plants "
        "[24 percent](datum:us-solar-cf-2025). Musk has claimed "
        "[5 times](datum:musk-solar-5x), Google up to [8 times](datum:suncatcher-solar-8x).",
    caveat="The orbit is worked out, not measured; and the US factor is counted behind the "
           "inverters, so that for each watt of panel the lead of orbit is larger.",
    columns={"hours": "share of the hours with light, in orbit; on the ground the same as value",
             "name": "where, or who claims it", "what": "which panels"})
