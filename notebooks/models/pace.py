"""Pace: the seconds between two finished cars, and the cars of a year.

    cars a year            N = 3600 · h · d / s     h: hours a day, d: days a year that work is done
    seconds between cars   s = 3600 · h · d / N     the same sum the other way round
    on each of k lines     s · k                    seconds between two cars on one line

The pace is that of the plant's exit. How long one car takes from its first sheet to its last
bolt cannot be told from it: a plant of hundreds of cars at work at once can finish one a minute.
Source: arithmetic. Plain operators: floats, NumPy arrays, Altair expressions. Arguments are not
checked; a pace of 0 seconds, or no cars, raises ZeroDivisionError for floats.
"""

from __future__ import annotations

from typing import Any

Number = Any

HOUR = 3600  # seconds


def cars_a_year(seconds: Number, hours: Number = 24, days: Number = 365) -> Number:
    """Cars a year at one car in `seconds` (above 0), `hours` a day (0 to 24), `days` (0 to 366)."""
    return HOUR * hours * days / seconds


def seconds_between(cars: Number, hours: Number = 24, days: Number = 365) -> Number:
    """Seconds between two finished cars that make `cars` (above 0) in a year."""
    return HOUR * hours * days / cars


def on_one_line(seconds: Number, lines: Number) -> Number:
    """Seconds between two cars on one of `lines` (1 or more) equal lines that share the work."""
    return seconds * lines
