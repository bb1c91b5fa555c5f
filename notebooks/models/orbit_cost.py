"""Orbit cost: what a kilowatt of computing costs in a year, in orbit and on the ground.

All money is in US dollars of 2026; a kilowatt is one of computers that are switched on. The
model buys everything at once, spreads it over its life at the cost of capital, adds running
costs, and divides what orbit costs by the share of its computing that is there to be used.

Left out on both sides: income from being ready earlier (see `worth_of_time`), networks to and
on the ground, insurance, disposal, debris, and learning. Chips that fail in orbit stay dead.

The arithmetic has no branches, so that an Altair expression can go through it. Arguments are
not checked: outside the ranges named below the result is no cost of anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

HOURS = 8760

# Rates may be nought, and are divided by: a hundred-millionth more changes no printed digit.
_NOT_NOUGHT = 1e-8

Number = Any  # float, NumPy array or Altair expression


@dataclass(frozen=True)
class Inputs:
    """All that the model is told. In brackets the symbol of the table of inputs."""

    launch_price: Number
    """Price of a kilogram to the orbit in use, USD (P), nought or more."""
    weight: Number
    """Weight of the whole satellite for a kilowatt of computing, kg (m)."""
    satellite_price: Number
    """Satellite without chips and launch, USD a watt (B)."""
    satellite_life: Number
    """Years (N), 1 or more; the chips in it live as long."""
    sunlit: Number
    """Share of the time in sunlight (s), above 0 up to 1."""
    panel_loss: Number
    """Share of its output that the array loses in a year (d), 0 to 0.5."""
    chip_loss: Number
    """Share of the chips that fail in a year and stay unrepaired (f), 0 to 0.5."""
    space_premium: Number
    """What chips cost more because they go to space, as a share (a)."""
    orbit_running: Number
    """Yearly running cost in orbit as a share of the satellite's price (q)."""
    servers: Number
    """Servers and network, USD a kilowatt of computing (K)."""
    server_life: Number
    """Years that servers live on the ground (Nc)."""
    building: Number
    """Building, cooling and power supply on the ground, USD a kilowatt (F)."""
    building_life: Number
    """Years (Nf)."""
    electricity: Number
    """USD a kilowatt-hour on the ground (e)."""
    overhead: Number
    """All power of the site over that of its computers (PUE), 1 or more."""
    load: Number
    """Mean load of the computers (u), 0 to 1; the same in orbit and on the ground."""
    ground_running: Number
    """Other running costs on the ground, USD a kilowatt and year (x)."""
    spares: Number
    """Spare servers on the ground as a share (z)."""
    capital_cost: Number
    """Cost of capital in a year (w), 0 to 0.5."""
    power_per_chip: Number
    """Kilowatts of the rack for each of its chips (g)."""


SYMBOLS = dict(P="launch_price", m="weight", B="satellite_price", N="satellite_life", s="sunlit",
               d="panel_loss", f="chip_loss", a="space_premium", q="orbit_running", K="servers",
               Nc="server_life", F="building", Nf="building_life", e="electricity",
               PUE="overhead", u="load", x="ground_running", z="spares", w="capital_cost",
               g="power_per_chip")


def from_symbols(values: Mapping[str, Number]) -> Inputs:
    """Inputs from a value for each symbol. Raises KeyError for an unknown symbol, TypeError
    when one is missing."""
    return Inputs(**{SYMBOLS[symbol]: value for symbol, value in values.items()})


def annuity(rate: Number, years: Number) -> Number:
    """What one dollar at the end of each year is worth today: 1/(1+r) + 1/(1+r)² + …

    `rate` a year, 0 to 0.5; `years` 0 or more and not necessarily whole.
    """
    rate = rate + _NOT_NOUGHT
    return (1 - (1 + rate) ** -years) / rate


def mean_left(loss: Number, years: Number) -> Number:
    """Mean of (1 − loss)^t over t = 0, 1, … years − 1: what is left, on average over a life.

    The closed form of that sum, so `years` need not be whole. `loss` a year, 0 to 0.5.
    """
    loss = loss + _NOT_NOUGHT
    return (1 - (1 - loss) ** years) / (loss * years)


def usable(i: Inputs) -> Number:
    """Share of the computing bought that orbit can use: in sunlight, on chips still alive.

    Chips fail all through a year, so each year counts at its middle.
    """
    return i.sunlit * (1 - i.chip_loss) ** 0.5 * mean_left(i.chip_loss, i.satellite_life)


def orbit_parts(i: Inputs) -> dict[str, Number]:
    """Parts of the yearly cost in orbit, USD a usable kilowatt."""
    spread = 1 / (annuity(i.capital_cost, i.satellite_life) * usable(i))
    # The array is built larger, so that it gives enough on average over its life.
    larger = 1 / mean_left(i.panel_loss, i.satellite_life)
    satellite = i.satellite_price * 1000 * larger
    return {
        "chips": spread * i.servers * (1 + i.space_premium),
        "satellite": spread * satellite,
        "launch": spread * i.launch_price * i.weight * larger,
        "running": i.orbit_running * satellite / usable(i),
    }


def ground_parts(i: Inputs) -> dict[str, Number]:
    """Parts of the yearly cost on the ground, USD a kilowatt."""
    return {
        "servers": i.servers * (1 + i.spares) / annuity(i.capital_cost, i.server_life),
        "building": i.building / annuity(i.capital_cost, i.building_life),
        "electricity": HOURS * i.electricity * i.overhead * i.load,
        "running": i.ground_running,
    }


def orbit_cost(i: Inputs) -> Number:
    """USD a usable kilowatt and year in orbit."""
    return sum(orbit_parts(i).values())


def ground_cost(i: Inputs) -> Number:
    """USD a kilowatt and year on the ground."""
    return sum(ground_parts(i).values())


def ratio(i: Inputs) -> Number:
    """Orbit over ground: 1 is parity, 2 says that orbit costs twice as much."""
    return orbit_cost(i) / ground_cost(i)


def per_chip_hour(cost: Number, power_per_chip: Number) -> Number:
    """USD a chip and hour, from USD a kilowatt and year and kilowatts a chip."""
    return cost * power_per_chip / HOURS


def worth_of_time(i: Inputs, years_saved: Number, income: Number) -> Number:
    """What orbit may cost more, USD a kilowatt and year, because it is ready earlier.

    A site on the ground that waits `years_saved` (0 to the life of the satellite) for its
    connection earns nothing in that time, and what it misses never comes back: that is the
    reading most generous to orbit. `income` is what a kilowatt earns in a year in use, USD.
    """
    missed = annuity(i.capital_cost, years_saved) / annuity(i.capital_cost, i.satellite_life)
    return (income - ground_cost(i)) * missed


def break_even_launch_price(i: Inputs, years_saved: Number = 0, income: Number = 0) -> Number:
    """Launch price at which orbit costs what the ground does, USD a kilogram.

    Launch enters the cost in proportion, so this is exact. Below nought not even a free launch
    would do. `i.launch_price` is without effect; for the others see `worth_of_time`.
    """
    parts = orbit_parts(_at_launch_price(i, 1))
    allowed = ground_cost(i) + worth_of_time(i, years_saved, income)
    return (allowed - parts["chips"] - parts["satellite"] - parts["running"]) / parts["launch"]


def break_even_electricity(i: Inputs) -> Number:
    """Price of electricity on the ground at which both cost the same, USD a kilowatt-hour."""
    a_dollar = HOURS * i.overhead * i.load
    return i.electricity + (orbit_cost(i) - ground_cost(i)) / a_dollar


def _at_launch_price(i: Inputs, price: Number) -> Inputs:
    return Inputs(**{**vars(i), "launch_price": price})
