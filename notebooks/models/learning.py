"""A loop that learns: more data, fewer errors, more use, more data.

    errors   E(D) = D ** -α        α, the learning exponent: how fast errors fall with data
    inflow   dD/dt = E ** -β       β, the deployment response: how fast use grows as errors fall
    so       dD/dt = D ** g        with the gain g = α · β

Data D are counted in units of what the loop starts with, time t in units of how long it would take
to double them at the pace of the start. Errors are those above the floor that no data remove.
The functions use plain operators, so they take numbers, NumPy arrays and Vega expressions alike,
except where they say otherwise.
"""

from __future__ import annotations

from math import exp, inf


def gain(alpha, beta):
    """The loop's gain, α · β. Below 1 its percentage growth slows down, above 1 it speeds up."""
    return alpha * beta


def pace(data, g):
    """Data gathered in a unit of time, dD/dt, with `data` on hand and a gain of `g`."""
    return data ** g


def growth(data, g):
    """Growth as a share of what is on hand, dD/dt over D: 1 at the start, whatever the gain."""
    return data ** (g - 1)


def response_needed(alpha):
    """The deployment response at which the gain is just 1; above it the loop runs away."""
    return 1 / alpha


def times_per_halving(beta):
    """By how many times the inflow grows when errors halve, for a response of `beta`."""
    return 2 ** beta


def errors_after(data, alpha):
    """Errors left with `data` on hand, as a share of those at the start."""
    return data ** -alpha


def end_of_time(g: float) -> float:
    """When the data would be without bound: 1 / (g − 1) for a gain above 1, else never (inf)."""
    return 1 / (g - 1) if g > 1 else inf


def data_at(t: float, g: float) -> float:
    """Data on hand at time `t`, in closed form: (1 + (1 − g) t) ** (1 / (1 − g)), or exp(t).

    Raises ValueError at or after the end of time of a loop that runs away.
    """
    if t >= end_of_time(g):
        raise ValueError(f"with a gain of {g} the data have no bound from t = {end_of_time(g)} on")
    if abs(1 - g) < 1e-9:
        return exp(t)
    return (1 + (1 - g) * t) ** (1 / (1 - g))


def data_by_steps(t: float, g: float, steps: int = 2000) -> float:
    """Data on hand at time `t` by Runge and Kutta's method of fourth order, as a check."""
    data, step = 1.0, t / steps
    for _ in range(steps):
        a = pace(data, g)
        b = pace(data + step / 2 * a, g)
        c = pace(data + step / 2 * b, g)
        d = pace(data + step * c, g)
        data += step / 6 * (a + 2 * b + 2 * c + d)
    return data
