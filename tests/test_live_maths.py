"""One formula: the same function computes in Python and is the expression of the browser."""

from __future__ import annotations

import math

import altair as alt
import numpy as np
import pytest
from explainer.evidence.datum import Unit
from explainer.live import maths
from explainer.live.evaluate import disagreement, evaluate, evaluate_in_vega
from explainer.live.expressions import expression_text, expressions
from explainer.live.model import Model, Slider
from explainer.live.records import Output

KM = Unit("km", "km", 1.0, "km")
HEIGHT = alt.param(name="live_height")

# Each with what it is at 0.25 and at 4, by the standard library or by hand.
KNOWN = {
    "exp": (maths.exp, 1.2840254166877414, 54.598150033144236),
    "log": (maths.log, -1.3862943611198906, 1.3862943611198906),
    "log10": (maths.log10, -0.6020599913279624, 0.6020599913279624),
    "sqrt": (maths.sqrt, 0.5, 2.0),
    "sin": (maths.sin, 0.24740395925452294, -0.7568024953079282),
    "cos": (maths.cos, 0.9689124217106447, -0.6536436208636119),
    "arcsin": (lambda x: maths.arcsin(x / 8), math.asin(1 / 32), math.pi / 6),
    "arccos": (lambda x: maths.arccos(x / 8), math.acos(1 / 32), math.pi / 3),
    "arctan": (maths.arctan, 0.24497866312686414, 1.3258176636680326),
    "tan": (maths.tan, 0.25534192122103627, 1.1578212823495777),
    "absolute": (lambda x: maths.absolute(1 - x), 0.75, 3.0),
    "floor": (lambda x: maths.floor(-x), -1.0, -4.0),
    "ceil": (maths.ceil, 1.0, 4.0),
    "power": (lambda x: maths.power(2, x), 1.189207115002721, 16.0),
    "operators": (lambda x: 2 ** x - x ** -1 + (-x) / 3 * +x, -2.831626218330612, 10.416666666666666),
    "maximum": (lambda x: maths.maximum(x, 1), 1.0, 4.0),
    "minimum": (lambda x: maths.minimum(1, x), 0.25, 1.0),
    "where": (lambda x: maths.where((x > 1) & (x <= 4), 10, x), 0.25, 10.0),
    "where else": (lambda x: maths.where((x <= 1) | (x == 9), 10, x), 10.0, 4.0),
    "clip": (lambda x: maths.clip(x, 0.5, 3), 0.5, 3.0),
    "no number": (lambda x: maths.where(x > 1, maths.NAN, x), 0.25, np.nan),
}


def model(formula) -> Model:
    slider = Slider("height", "Height", KM, 1, None, None, 0, 9, 1, "linear", (), "")
    return Model((slider,), (Output("result", "Result", "km", formula),), {"result": KM}, ())


@pytest.mark.parametrize("name", KNOWN)
def test_a_function_is_the_same_for_floats_arrays_and_the_browser(name):
    function, low, high = KNOWN[name]
    points = {"height": np.array([0.25, 4.0])}
    wanted = np.array([low, high])
    with np.errstate(all="ignore"):
        assert [float(function(at)) for at in (0.25, 4.0)] == pytest.approx([low, high], nan_ok=True)
    whole = model(lambda x: function(x.height))
    assert disagreement(evaluate(whole, points)["result"], wanted).max() < 1e-14
    assert disagreement(evaluate_in_vega(whole, points)["result"], wanted).max() < 1e-14


def test_expressions_are_made_of_signals_and_of_earlier_outputs():
    slider = model(None).inputs[0]
    outputs = (Output("twice", "Twice", "km", lambda x: 2 * x.height, shown=False),
               Output("again", "Again", "km", lambda x: maths.log(x.twice)))
    texts = expressions(Model((slider,), outputs, {"twice": KM, "again": KM}, ()))
    assert texts == {"twice": "(2 * live_height)", "again": "log(live_twice)"}


def test_numbers_of_numpy_are_written_as_numbers():
    assert expression_text(np.float64(0.5) * HEIGHT) == "(0.5 * live_height)"
    assert expression_text(maths.maximum(HEIGHT, np.float64(2))) == "max(live_height,2.0)"
    assert expression_text(maths.where(HEIGHT > 1, 1, maths.NAN)) == "if((live_height > 1),1,(0 / 0))"


def test_what_has_no_meaning_in_the_browser_is_refused_by_python():
    with pytest.raises(TypeError):
        HEIGHT // 2
    with pytest.raises(TypeError):
        math.sqrt(HEIGHT)


def test_a_value_and_none_disagree_and_two_without_a_value_agree():
    one, other = np.array([1.0, np.nan, np.inf, 0.0]), np.array([np.nan, np.nan, -np.inf, 0.0])
    assert list(disagreement(one, other)) == [np.inf, 0, 0, 0]
