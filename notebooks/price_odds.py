# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What would have to come true
#
# In June 2026 Morningstar split the AI part into three cases, with odds and with what each would
# add to a share. Drawn as blocks, odds across and dollars up, each block's area is what the case
# contributes, and the areas together are the expected value. Odds must add up to all there is.

# %%
import pandas as pd

from explainer.notebook import ACCENT, INK, alt, colour, datum, derive, publish


def number(name):
    return datum(name).value


# %%
CASES = [("moonshot", "Moonshot", "computing in orbit scales,|Starship is reused nearly always"),
         ("mvp", "A modest product", "a working product in orbit,|of modest size"),
         ("nogo", "No go", "AI in orbit does|not work out")]
cases = pd.DataFrame([
    {"id": f"morningstar-{key}-odds;morningstar-{key}-value", "case": name, "what": what,
     "odds": number(f"morningstar-{key}-odds"), "worth": number(f"morningstar-{key}-value")}
    for key, name, what in CASES])
cases["adds"] = cases["odds"] * cases["worth"] / 100
assert cases["odds"].sum() == 100

PARTS = [f"morningstar-{key}-{what}" for key in ["moonshot", "mvp", "nogo"]
         for what in ["odds", "value"]]
expected = derive(
    "morningstar-expected-share", cases["adds"].sum(), unit="USD_per_share", as_of="2026-06-08",
    inputs=PARTS, note="what the AI part adds to a share, weighted by the odds",
    how=" + ".join(f"{row.odds:.0f} % × {row.worth:g}" for row in cases.itertuples()))

rest = derive(
    "morningstar-rest-share", number("morningstar-fair-share") - expected, unit="USD_per_share",
    as_of="2026-06-10", inputs=["morningstar-fair-share", *PARTS],
    how=f"{number('morningstar-fair-share'):.0f} − {expected:.2f}",
    note="the rest of its fair value: rockets and Starlink")

moonshot = derive(
    "morningstar-moonshot-share", rest + number("morningstar-moonshot-value"),
    unit="USD_per_share", as_of="2026-06-10",
    inputs=["morningstar-fair-share", "morningstar-moonshot-value", *PARTS],
    how=f"{rest:.2f} + {number('morningstar-moonshot-value'):.0f}",
    note="a share if the moonshot were certain, the rest unchanged")

derive("morningstar-moonshot-part", 100 * cases["adds"].iloc[0] / expected, unit="percent",
       as_of="2026-06-08", inputs=PARTS,
       how=f"100 × {cases['adds'].iloc[0]:.2f} ÷ {expected:.2f}",
       note="of the expected value, the part that rests on the moonshot")

# %%
cases["end"] = cases["odds"].cumsum()
cases["start"] = cases["end"] - cases["odds"]
cases["middle"] = (cases["start"] + cases["end"]) / 2


def draw_odds(view):
    x = alt.X("start:Q", axis=None, scale=alt.Scale(domain=[-0.3, 100.3], nice=False))
    y = alt.Y("worth:Q", axis=None, scale=alt.Scale(domain=[view.pick(-38, -48), 110], nice=False))

    def write(at, up, text, **mark):
        place = pd.DataFrame([{"start": at, "worth": up, "text": text}])
        return alt.Chart(place).mark_text(**{"align": "left", "baseline": "middle",
                                             "lineBreak": "|", **mark}).encode(
            x, y, text="text:N")

    def level(value, **mark):
        row = pd.DataFrame([{"start": 0, "worth": value, "end": 100}])
        return alt.Chart(row).mark_rule(**mark).encode(x, y, x2="end")

    bars = alt.Chart(cases.assign(zero=0)).mark_rect(
        fill=colour("xai"), fillOpacity=0.16, stroke=colour("xai"), strokeWidth=1.5).encode(
        x, y, x2="end", y2="zero")
    moon, modest, nothing = (row for row in cases.itertuples())
    layers = [
        bars, level(0, color=INK),
        level(expected, color=ACCENT, strokeWidth=2, strokeDash=[6, 4]),
        write(100, expected, f"expected: {expected:.2f}{view.pick(' ', '|')}dollars a share",
              align="right", dy=view.pick(-12, -28), color=ACCENT, fontWeight="bold")]
    for row, at, up, dy, place in [
            (moon, moon.end, moon.worth, 8, {"dx": 9}),
            (modest, modest.start, modest.worth, view.pick(-56, -72), {"dx": 9}),
            (nothing, 100, nothing.worth, 18, {"align": "right"})]:
        worth, adds = (f"{value:.2f}".removesuffix(".00").replace("-", "−")
                       for value in [row.worth, row.adds])
        layers += [write(at, up, row.case, fontWeight="bold", dy=dy, fontSize=view.text + 1,
                         **place),
                   write(at, up, row.what.replace("|", view.pick(" ", "|")), dy=dy + 20, **place),
                   write(at, up, f"{row.odds:.0f} % × {worth} = {adds}",
                         dy=dy + 20 + view.pick(18, 16 * (1 + row.what.count("|"))), **place)]
    return alt.layer(*layers).properties(height=420)


# %%
publish(
    "morningstar-odds", draw_odds, data=cases[["id", "case", "odds", "worth", "adds"]],
    title="At Morningstar's odds, the bet on AI in orbit was worth "
          "[$17 a share](datum:morningstar-expected-share); the shares were sold at "
          "[$135](datum:ipo-price)",
    subtitle="Three cases of June 2026. Width: odds. Height: what the AI part then adds to a "
             "share, US dollars. Area: what the case contributes. All estimated",
    alt="Three blocks. A moonshot with odds of [7 percent](datum:morningstar-moonshot-odds) adds "
        "[108 dollars](datum:morningstar-moonshot-value) to a share; a modest product with odds of "
        "[50 percent](datum:morningstar-mvp-odds) adds [23.50](datum:morningstar-mvp-value); a "
        "failure with odds of [43 percent](datum:morningstar-nogo-odds) is a loss of "
        "[6.20](datum:morningstar-nogo-value). The weighted sum is "
        "[16.64 dollars](datum:morningstar-expected-share); the whole share was put at "
        "[63](datum:morningstar-fair-share).",
    caveat="These are one house's odds, from one report of them, days before the listing; others "
           "thought the shares worth far more.",
    columns={"case": "the case", "odds": "its odds, percent",
             "worth": "what the AI part adds to a share in that case, US dollars",
             "adds": "odds times worth, US dollars a share"})
