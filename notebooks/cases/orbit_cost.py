"""Cases of the cost model: which datum stands for which of its symbols.

A case names data instead of holding numbers, so that every cost can be followed back to where its
inputs came from. `orbit_cost.py` says what each case is about and derives three of the data; a
notebook that uses one of those cases builds on it.
"""

from __future__ import annotations

from collections.abc import Mapping

from explainer.notebook import datum, table
from models import orbit_cost as model

Case = Mapping[str, str]

_INPUTS = table("orbit-cost-inputs")
SETTINGS = {setting: rows.set_index("symbol") for setting, rows in _INPUTS.groupby("setting")}
ALL_IDS = list(_INPUTS["id"])
for name in ("orbit-physics", "launch-prices"):
    table(name)  # read by name, or a change in any other table would run the readers again

CENTRAL = SETTINGS["central"]["id"].to_dict()


def case(**changes: str) -> dict[str, str]:
    """The central case with the data of `changes` in place of some of its own."""
    return {**CENTRAL, **changes}


TODAY = case(P="suncatcher-falcon-3600")
LIKE_AI1 = case(m="orbit-ai1-weight")
GOOGLE = case(P="suncatcher-launch-200", B="orbit-assumed-satellite-price")
STARCLOUD = case(P="starcloud-3-500-per-kg", B="in-b-low", m="orbit-assumed-weight")
HOPES = case(P="suncatcher-launch-200", B="in-b-low", m="in-m-low", f="in-f-low", a="in-a-low",
             s="in-s-high", q="in-q-low")
SCEPTIC = case(P="suncatcher-falcon-3600", B="in-b-high", m="in-m-high", f="in-f-high",
               a="in-a-high")
DEAR_GROUND = {"e": "in-e-high", "PUE": "in-pue-high", "u": "in-u-high", "x": "in-x-high",
               "F": "in-fac-high", "Nf": "in-nf-low"}


def inputs_of(ids: Case) -> model.Inputs:
    """What the model is told in a case."""
    return model.from_symbols({symbol: datum(name).value for symbol, name in ids.items()})


def bill(ids: Case, side: str) -> dict:
    """How the cost of one side, `orbit` or `ground`, was worked out, for `derive`."""
    parts = getattr(model, f"{side}_parts")(inputs_of(ids))
    return {"unit": "USD_per_kW_year", "as_of": "2026-11", "inputs": list(ids.values()),
            "how": _in_sum(parts)}


def quotient(ids: Case) -> dict:
    """How a ratio was worked out, for `derive`."""
    i = inputs_of(ids)
    return {"unit": "times", "as_of": "2026-11", "inputs": list(ids.values()),
            "how": f"orbit ({_in_sum(model.orbit_parts(i))} = {model.orbit_cost(i):,.0f}) ÷ ground "
                   f"({_in_sum(model.ground_parts(i))} = {model.ground_cost(i):,.0f})"}


def _in_sum(parts: Mapping[str, float]) -> str:
    return " + ".join(f"{name} {value:,.0f}" for name, value in parts.items())
