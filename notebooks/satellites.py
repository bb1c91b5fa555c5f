# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Who is up there, and what for
#
# The article calls all of Starlink a network that watches the Earth. Here the satellites of one
# day in July 2026 are sorted by what they are for. All counts are from one list, sorted by the
# names of the satellites. Fleets with fewer than eighty names are not told apart: they are the
# rest, whatever they do.

# %%
import pandas as pd

from drawing.pixels import write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, colour, datum, derive, publish,
                                table)

TEAL = colour("starlink")

# %% [markdown]
# ## The fleets

# %%
satellites = table("satellites").set_index("id", drop=False)
NAMED = ["starlink-active-2026-07", "oneweb-2026-07", "kuiper-2026-07", "qianfan-2026-07",
         "guowang-2026-07", "planet-2026-07", "iridium-2026-07"]
ONLINE = ["starlink-active-2026-07", "oneweb-2026-07", "kuiper-2026-07", "qianfan-2026-07",
          "guowang-2026-07"]

named = satellites.loc[NAMED]
everything = datum("active-sats-2026-07").value
online = satellites.loc[ONLINE]["value"]

assert set(satellites.loc[ONLINE]["purpose"]) == {"internet"}

# %%
rest = derive(
    "satellites-unsorted-2026-07", everything - named["value"].sum(), unit="satellites",
    as_of="2026-07-12", inputs=["active-sats-2026-07", *NAMED],
    how=f"{everything:,.0f} − " + " − ".join(f"{value:,.0f}" for value in named["value"]),
    note="fleets with fewer than eighty names, and names that tell nothing")

derive(
    "internet-share-2026-07", online.sum() / everything * 100, unit="percent", as_of="2026-07-12",
    inputs=["active-sats-2026-07", *ONLINE],
    how="(" + " + ".join(f"{value:,.0f}" for value in online) + f") ÷ {everything:,.0f}",
    note="a lower bound: the rest, not sorted, may hold more such satellites")

# %% [markdown]
# ## Squares
#
# One square is twenty-five satellites, rounded, and all squares are of one size, so areas can be
# compared across the blocks. A block is drawn as whole rows and a last, shorter one; lines in the
# colour of the paper cut it into squares. That is the same picture in a tenth of the marks.

# %%
EACH = 25

fleets = pd.concat([
    named[["id", "value", "unit", "as_of", "kind", "operator", "purpose", "note"]],
    pd.DataFrame([{"id": "satellites-unsorted-2026-07", "value": rest, "unit": "satellites",
                   "as_of": "2026-07-12", "kind": "derived", "operator": "Everyone else",
                   "purpose": "not sorted", "note": ""}])], ignore_index=True)
fleets = fleets.assign(squares=(fleets["value"] / EACH).round().astype(int))


def paint(fleet):
    """One hue for a purpose: Starlink's own for internet, paler for the other networks."""
    return {"internet": TEAL, "imaging": ACCENT}.get(fleet.purpose, colour("other"))


def strength(fleet):
    is_pale = fleet.purpose == "internet" and fleet.operator != "Starlink"
    return 0.55 if is_pale or fleet.purpose == "not sorted" else 1


# %%
def block(count, columns, left, top, size):
    """Rows that hold `count` squares, and the cuts between them, in pixels."""
    full, part = divmod(count, columns)
    tall = full + bool(part)
    across = columns if full else part
    rows = [(0, 0, columns, full)] * bool(full) + [(0, full, part, full + 1)] * bool(part)
    cuts = ([(at, 0, at, tall) for at in range(1, across)]
            + [(0, at, across, at) for at in range(1, tall)])
    return [[(left + a * size, top + b * size, left + c * size, top + d * size)
             for a, b, c, d in shapes] for shapes in (rows, cuts)]


def shapes(blocks, size):
    """Frames of rectangles and cuts for all fleets; `blocks` has (columns, left, top) of each."""
    boxes, lines = [], []
    for fleet, (columns, left, top) in zip(fleets.itertuples(), blocks, strict=True):
        rows, cuts = block(fleet.squares, columns, left, top, size)
        boxes += [{"x": a, "y": b, "right": c, "bottom": d, "paint": paint(fleet),
                   "strength": strength(fleet)} for a, b, c, d in rows]
        lines += [{"x": a, "y": b, "right": c, "bottom": d} for a, b, c, d in cuts]
    return pd.DataFrame(boxes), pd.DataFrame(lines)


# %% [markdown]
# The large block stands beside the small ones on a wide page and above them on a phone. Places
# are in pixels, so that squares stay square. Small fleets are two rows high, with their words
# beside them; the first and the last block have their words above.


# %%
def layout(view):
    """Size of a square, height of the picture, and (columns, left, top) of each block."""
    size, left, top = view.pick((13, 306, 40), (10, 0, 206))
    steps = [0, 36, 72, 108, 154, 190] if not view.narrow else [0, 29, 58, 87, 124, 153]
    small = [(-(-count // 2), left, top + step)
             for count, step in zip(fleets["squares"][1:-1], steps, strict=True)]
    first, last = view.pick(((20, 0, 40), (30, left, 292)), ((31, 0, 26), (31, 0, 418)))
    return size, view.pick(364, 474), [first, *small, last]


def squares(view):
    size, height, blocks = layout(view)
    boxes, cuts = shapes(blocks, size)
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, view.width - 12], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))
    return (alt.Chart(boxes).mark_rect().encode(
                x, y, x2="right", y2="bottom", fill=alt.Fill("paint:N", scale=None),
                fillOpacity=alt.FillOpacity("strength:Q", scale=None))
            + alt.Chart(cuts).mark_rule(color=PAPER, strokeWidth=view.pick(2, 1.6)).encode(
                x, y, x2="right", y2="bottom")).properties(height=height)


# %%
PURPOSE = {"Planet": ", pictures of the Earth", "Iridium": ", phones"}


def labels(view):
    size, _, blocks = layout(view)
    drawn = []
    for fleet, (columns, left, top) in list(zip(fleets.itertuples(), blocks, strict=True))[1:-1]:
        words = f"{fleet.operator} {fleet.value:,.0f}{PURPOSE.get(fleet.operator, '')}"
        is_imaging = fleet.purpose == "imaging"
        drawn.append(write(left + columns * size + 9, top + size, words,
                           color=ACCENT if is_imaging else INK,
                           fontWeight="bold" if is_imaging else "normal"))
    return drawn


def headings(view):
    _, _, blocks = layout(view)
    big, rest_of_all = fleets.iloc[0], fleets.iloc[-1]
    heading = {"fontWeight": "bold", "fontSize": view.text + 2}
    above_small = blocks[1][2] - view.pick(16, 14)
    return [write(0, blocks[0][2] - 14, f"Starlink {big.value:,.0f}, internet", **heading),
            write(blocks[1][1], above_small, "Other internet networks", color=MUTED),
            write(blocks[-1][1], blocks[-1][2] - 14,
                  f"Everyone else {rest_of_all.value:,.0f}, not sorted by purpose", color=MUTED)]


def draw_fleets(view):
    return alt.layer(squares(view), *headings(view), *labels(view))


# %%
publish(
    "who-is-up-there", draw_fleets, data=fleets,
    title="[Two thirds](datum:starlink-share-2026-07) of all active satellites are Starlinks, and "
          "their work is the internet",
    subtitle=f"Satellites on the list of active ones in July 2026; one square is about "
             f"[{EACH}](plain:)",
    alt="Squares in blocks. Starlink has [10,743](datum:starlink-active-2026-07) of the "
        "[15,985](datum:active-sats-2026-07) active satellites. Other internet networks are far "
        "smaller: OneWeb [651](datum:oneweb-2026-07), Amazon Leo [393](datum:kuiper-2026-07), "
        "Qianfan [200](datum:qianfan-2026-07), Guowang [186](datum:guowang-2026-07). Planet, which "
        "photographs the Earth, has [123](datum:planet-2026-07), and "
        "[3,609](datum:satellites-unsorted-2026-07) were not sorted. At least "
        "[76 percent](datum:internet-share-2026-07) of all are for internet.",
    caveat="Those not sorted by purpose may well hold more imaging fleets, so Planet stands for "
           "the kind and not for its size.",
    columns={"operator": "who runs the fleet", "purpose": "what the fleet is mainly for",
             "squares": f"squares drawn, at {EACH} satellites each, rounded"})
