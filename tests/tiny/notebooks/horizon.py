# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # How far a lamp is seen before the sea hides it

# %%
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, Choice, Input, Live, Output, Preset, alt, by_kind,
                                colour, publish, table)

heights = table("heights").query("light != ''")
KM_PER_ROOT_METRE = 3.57  # to the horizon, for an eye at that height over a round Earth


def horizon(metres):
    """Kilometres to the horizon from a height in metres; no number below the sea."""
    return KM_PER_ROOT_METRE * maths.sqrt(metres)


LIVE = Live(
    inputs=[
        Input("height", "Height of the lamp", unit="metres", central="height-north",
              low="height-south", high=30, min=1, max=100, step=1, scale="log",
              note="from the lower lamp to the tower that was planned"),
        Input("tide", "Height of the tide", unit="metres", central=0, low=-3, high="tide-spring",
              min=-5, max=12, step=0.5),
        Choice("eye", "Who looks", options={"deck": (4, "a sailor on deck"),
                                            "mast": (16, "a boy in the mast")}, central="deck",
               unit="metres"),
    ],
    outputs=[
        Output("above", "Lamp above the sea", unit="metres", shown=False,
               formula=lambda x: x.height - x.tide),
        Output("range", "Seen from", unit="km",
               formula=lambda x: horizon(x.above) + horizon(x.eye),
               says="The lamp is seen from {range}.",
               none="no value: the lamp is under water"),
        Output("share", "Share that the lamp's height gives", unit="percent", digits=2,
               formula=lambda x: 100 * horizon(x.above) / x.range,
               none="no value: the lamp is under water"),
    ],
    presets=[
        Preset("A boy in the mast", {"eye": "mast"}),
        Preset("The lower lamp", {"height": "height-south"}, note="[9 metres](datum:height-south), as the harbour book has it"),
        Preset("The great flood", {"height": 9, "tide": 12}, note="nobody has seen it"),
    ],
)


# %%
def draw(view):
    x = view.live
    across = alt.X("height:Q", title="height of the lamp, metres",
                   scale=alt.Scale(domain=[0, 100], nice=False))
    up = alt.Y("range:Q", title="km", scale=alt.Scale(domain=[0, 60], nice=False))
    curve = alt.Chart(alt.sequence(0, 101, 2, as_="height")).transform_calculate(
        range=horizon(maths.maximum(alt.datum.height - x.tide, 0)) + horizon(x.eye),
    ).mark_line(color=INK).encode(across, up)
    known = alt.Chart(heights).transform_calculate(
        range=horizon(x.eye) + horizon(alt.datum.value)).mark_point().encode(
        alt.X("value:Q"), up, **by_kind(colour("north")))
    seen = maths.where(x.above >= 0, 1, 0)
    here = alt.Chart(alt.Data(values=[{}])).mark_point(color=ACCENT, size=200, shape="diamond").encode(
        x=alt.datum(x.height), y=alt.datum(maths.where(x.above >= 0, x.range, 0)),
        opacity=alt.value(seen))
    label = alt.Chart(alt.Data(values=[{}])).mark_text(align="left", dx=10, dy=-12).encode(
        x=alt.datum(10), y=alt.datum(55),
        text=alt.value(maths.where(x.above >= 0, alt.expr.format(x.range, ".3~r") + " km", "none")))
    return alt.layer(curve, known, here, label).properties(height=view.pick(320, 240))


publish(
    "seen-from", draw, data=heights, live=LIVE,
    title="A lamp at [25 metres](datum:height-north) is seen well beyond the bay",
    subtitle="Distance at which the sea hides the lamp, kilometres",
    alt="A curve that rises with the height of the lamp, ever more slowly, and the lamps of the bay.",
    caveat="Clear air, a round Earth, no bending of light.",
)
