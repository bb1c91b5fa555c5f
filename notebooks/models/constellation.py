"""Constellation: what it takes to keep a number of satellites up, for ever.

    replacements a year   R = n / L         n: satellites at work, L: life in years
    tonnes a year         M = R · m         m: tonnes of one satellite
    flights a day         F = M / (365 c)   c: tonnes that one flight carries

It is the steady state: as many go up as come down. The same pace, kept for one life, is also the
slowest that ever fills the constellation. A flight is full by weight; that the satellites may not
fit its hull, or that one may be lost, is left out, which flatters the answer. Source of the sum:
Amazon's objection of March 2026 works out replacements so (datum odc-replacement-rate). Plain
operators: floats, NumPy arrays, Altair expressions. Arguments are not checked; a life or a load
of zero raises ZeroDivisionError for floats and gives inf for arrays.
"""

from __future__ import annotations

from typing import Any

Number = Any

DAYS = 365  # of a year, as the counts of launches a year are spread


def replacements(number: Number, life: Number) -> Number:
    """Satellites a year that replace those at the end of their `life` (years, above 0)."""
    return number / life


def tonnes(number: Number, life: Number, mass: Number) -> Number:
    """Tonnes a year to orbit; `mass` in tonnes a satellite, 0 or more."""
    return replacements(number, life) * mass


def flights_a_year(number: Number, life: Number, mass: Number, load: Number) -> Number:
    """Flights a year; `load` in tonnes a flight, above 0."""
    return tonnes(number, life, mass) / load


def flights_a_day(number: Number, life: Number, mass: Number, load: Number) -> Number:
    """Flights a day, spread evenly over a year of 365 days."""
    return flights_a_year(number, life, mass, load) / DAYS


def standing(number: Number, life: Number, years: Number) -> Number:
    """Satellites at work after `years` (0 to `life`) at that pace, from none: the fleet fills."""
    return replacements(number, life) * years
