# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # How far the lights reach

# %%
import altair as alt

from explainer.notebook import colour, datum, derive, publish, table

ranges = table("ranges")
measured = ranges[ranges["kind"] == "measured"]

# %%
gap = derive("range-gap", datum("range-north").value - datum("range-south").value, unit="km",
             as_of="2026-01-31", inputs=["range-north", "range-south"], how="18 − 12")


# %%
def draw(view):
    return alt.Chart(measured).mark_bar(color=colour("north")).encode(
        x=alt.X("value:Q", title="km"), y=alt.Y("light:N", title=None)
    ).properties(width=view.width, height=120)


publish(
    "range-by-light", draw, data=measured,
    title="The north light reaches [18 km](datum:range-north)",
    subtitle="Range of each light, in kilometres",
    alt="Bars for two lights: the north light reaches [18 km](datum:range-north), the south light [12 km](datum:range-south).",
    caveat="Clear nights only.",
)
