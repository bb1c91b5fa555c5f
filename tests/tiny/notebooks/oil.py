# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Where the oil of a winter goes

# %%
from explainer.notebook import INK, MUTED, alt, colour, publish, table

oil = table("oil").assign(start=[0.0, 0.0, 600.0])
SHOWN = {"whole": ["all"], "lamp": ["lamp"], "parts": ["lamp", "stove"]}


# %%
def draw(view):
    rows = oil[oil["use"].isin(SHOWN[view.state])].assign(end=lambda frame: frame["start"] + frame["value"])
    across = alt.X("start:Q", title="litres", scale=alt.Scale(domain=[0, 900], nice=False))
    bars = alt.Chart(rows).mark_bar(height=70).encode(
        across, x2="end:Q",
        color=alt.Color("use:N", legend=None, scale=alt.Scale(
            domain=["all", "lamp", "stove"], range=[INK, colour("north"), MUTED])))
    words = alt.Chart(rows).mark_text(align="left", dy=-50, dx=2).encode(across, text="use:N")
    return alt.layer(bars, words).properties(height=view.pick(320, 220))


publish(
    "oil-of-a-winter", draw, data=oil,
    title="Two litres of three are light: [600](datum:oil-lamp) of [900](datum:oil-winter)",
    subtitle="Oil from October to March, in litres",
    states={
        "whole": "One bar for all the oil of a winter: [900 litres](datum:oil-winter).",
        "lamp": "The bar ends at what the lamp burns: [600 litres](datum:oil-lamp) of the winter's oil.",
        "parts": "One bar in two parts: the lamp with [600 litres](datum:oil-lamp), "
                 "the stove with [300 litres](datum:oil-stove).",
    },
    columns={"start": "where the bar starts, litres"},
    caveat="The winch is left out.",
)
