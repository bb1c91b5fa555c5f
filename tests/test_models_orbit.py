"""The models of chapter two: known answers, limits, and one formula for Python and Vega."""

from __future__ import annotations

import csv
import sys
from dataclasses import replace

import altair as alt
import numpy as np
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import eclipse, orbit_cost, radiator  # noqa: E402

with (ROOT / "data/tables/orbit-cost-inputs.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
with (ROOT / "data/tables/orbit-physics.csv").open(encoding="utf-8") as file:
    PHYSICS = {row["id"]: row["value"] for row in csv.DictReader(file)}


def at(setting: str) -> dict[str, float]:
    return {row["symbol"]: float(row["value"]) for row in ROWS if row["setting"] == setting}


CENTRAL = orbit_cost.from_symbols(at("central"))
LOW, HIGH = (orbit_cost.from_symbols(at(setting)) for setting in ("low", "high"))


def plain_orbit(v: dict[str, float]) -> float:
    """The cost in orbit once more, by loops over the years and dollars of each year."""
    years = range(int(v["N"]))
    larger = len(years) / sum((1 - v["d"]) ** t for t in years)
    alive = sum((1 - v["f"]) ** (t + 0.5) for t in years) / len(years)
    price = v["B"] * 1000 * larger
    bought = price + v["P"] * v["m"] * larger + v["K"] * (1 + v["a"])
    yearly = bought / sum((1 + v["w"]) ** -(t + 1) for t in years)
    return (yearly + v["q"] * price) / (v["s"] * alive)


def plain_ground(v: dict[str, float]) -> float:
    def a_year(price: float, life: float) -> float:
        return price / sum((1 + v["w"]) ** -(t + 1) for t in range(int(life)))

    power = 8760 * v["e"] * v["PUE"] * v["u"]
    return (a_year(v["K"] * (1 + v["z"]), v["Nc"]) + a_year(v["F"], v["Nf"]) + power + v["x"])


def test_the_central_case_is_the_one_worked_out_by_hand():
    assert orbit_cost.orbit_cost(CENTRAL) == pytest.approx(24338, abs=1)
    assert orbit_cost.ground_cost(CENTRAL) == pytest.approx(9308, abs=1)
    assert orbit_cost.ratio(CENTRAL) == pytest.approx(2.61, abs=0.006)
    assert orbit_cost.per_chip_hour(24338, 1.75) == pytest.approx(4.86, abs=0.005)


@pytest.mark.parametrize("setting", ["low", "central", "high"])
def test_closed_forms_are_the_sums_over_the_years(setting):
    values = at(setting)
    inputs = orbit_cost.from_symbols(values)
    assert orbit_cost.orbit_cost(inputs) == pytest.approx(plain_orbit(values), rel=1e-6)
    assert orbit_cost.ground_cost(inputs) == pytest.approx(plain_ground(values), rel=1e-6)


def test_launch_chips_weight_and_satellite_matter_most_and_electricity_is_tenth():
    def swing(symbol: str) -> float:
        name = orbit_cost.SYMBOLS[symbol]
        ends = [orbit_cost.ratio(replace(CENTRAL, **{name: getattr(side, name)}))
                for side in (LOW, HIGH)]
        return abs(ends[0] - ends[1])

    order = sorted(orbit_cost.SYMBOLS, key=swing, reverse=True)
    assert order[:4] == ["P", "f", "m", "B"]
    assert order.index("e") + 1 == 10
    assert swing("g") == 0


def test_free_launch_leaves_orbit_dearer():
    free = replace(CENTRAL, launch_price=0)
    assert orbit_cost.orbit_parts(free)["launch"] == 0
    assert orbit_cost.ratio(free) == pytest.approx(1.865, abs=0.001)
    assert orbit_cost.break_even_launch_price(CENTRAL) < 0


def test_immortal_chips_and_panels_lose_nothing():
    assert orbit_cost.mean_left(0, 5) == pytest.approx(1, abs=1e-6)
    assert orbit_cost.usable(replace(CENTRAL, chip_loss=0)) == pytest.approx(0.97, abs=1e-6)
    assert orbit_cost.ratio(replace(CENTRAL, chip_loss=0)) < orbit_cost.ratio(CENTRAL)


def test_money_without_cost_is_spread_evenly():
    assert orbit_cost.annuity(0, 5) == pytest.approx(5, abs=1e-6)
    assert orbit_cost.annuity(0.08, 5) == pytest.approx(3.99271, abs=1e-5)
    assert orbit_cost.annuity(0.08, 0) == 0


def test_shares_of_each_bill_sum_to_one():
    for parts in (orbit_cost.orbit_parts(CENTRAL), orbit_cost.ground_parts(CENTRAL)):
        whole = sum(parts.values())
        assert sum(part / whole for part in parts.values()) == pytest.approx(1)
        assert all(part > 0 for part in parts.values())


def test_break_evens_put_both_bills_on_one_level():
    hopeful = replace(CENTRAL, weight=10, satellite_price=5, chip_loss=0.03, space_premium=0)
    price = orbit_cost.break_even_launch_price(hopeful)
    assert orbit_cost.ratio(replace(hopeful, launch_price=price)) == pytest.approx(1)
    power = orbit_cost.break_even_electricity(CENTRAL)
    assert orbit_cost.ratio(replace(CENTRAL, electricity=power)) == pytest.approx(1)
    assert power == pytest.approx(1.872, abs=0.001)


def test_time_has_worth_only_where_a_kilowatt_earns_more_than_it_costs():
    cost = orbit_cost.ground_cost(CENTRAL)
    assert orbit_cost.worth_of_time(CENTRAL, 0, 20000) == 0
    assert orbit_cost.worth_of_time(CENTRAL, 3, cost) == 0
    assert orbit_cost.worth_of_time(CENTRAL, 5, 20000) == pytest.approx(20000 - cost)
    assert (orbit_cost.break_even_launch_price(CENTRAL, 2, 16000)
            > orbit_cost.break_even_launch_price(CENTRAL, 1, 16000))


def test_arrays_go_through_as_one_by_one():
    prices = np.array([0.0, 200.0, 3600.0])
    together = orbit_cost.ratio(replace(CENTRAL, launch_price=prices))
    assert together.tolist() == [orbit_cost.ratio(replace(CENTRAL, launch_price=price))
                                 for price in prices]


def evaluate(expression: object, values: dict[str, float]) -> float:
    """A Vega expression of plain operators and pow is Python as it stands."""
    return eval(repr(expression), {"pow": pow, "datum": values})


@pytest.mark.parametrize("setting", ["low", "central", "high"])
def test_the_model_is_its_own_vega_expression(setting):
    values = at(setting)
    inputs = orbit_cost.from_symbols({symbol: alt.datum[symbol] for symbol in values})
    here = orbit_cost.from_symbols(values)
    for function in (orbit_cost.ratio, orbit_cost.break_even_launch_price):
        assert evaluate(function(inputs), values) == pytest.approx(function(here), rel=1e-12)
    warm = radiator.area(1000, alt.datum["celsius"])
    assert evaluate(warm, {"celsius": 20}) == pytest.approx(radiator.area(1000, 20))


def test_a_panel_sheds_what_the_law_says():
    # 2 faces × 0.9 × 5.670374e-8 × 300⁴, worked out on paper
    assert radiator.shed(300 - 273.15) == pytest.approx(826.74, abs=0.01)
    assert [round(radiator.shed(t)) for t in (3, 20, 60, 85)] == [594, 754, 1257, 1679]
    assert radiator.area(1000, 20) == pytest.approx(1.33, abs=0.005)
    assert radiator.celsius_for(radiator.shed(41)) == pytest.approx(41)
    assert radiator.celsius_for(1400) == pytest.approx(69, abs=0.5)
    assert radiator.shed(20, absorbed=100) == pytest.approx(radiator.shed(20) - 100)
    assert float(PHYSICS["stefan-boltzmann"]) == radiator.STEFAN_BOLTZMANN


def test_the_shadow_is_that_of_a_radar_satellite_in_service():
    altitude = float(PHYSICS["sentinel-1-altitude"])
    longest = eclipse.shadow_minutes(altitude, np.arange(0, 365)).max()
    assert longest == pytest.approx(float(PHYSICS["sentinel-1-eclipse-max"]), abs=0.5)
    assert eclipse.inclination(altitude) == pytest.approx(
        float(PHYSICS["sentinel-1-inclination"]), abs=0.1)
    assert eclipse.period(altitude) == pytest.approx(98.6, abs=0.2)
    assert eclipse.EARTH_RADIUS == float(PHYSICS["earth-radius"])


def test_the_higher_the_shorter_and_high_enough_never():
    days = np.arange(0, 365)
    longest = [eclipse.shadow_minutes(altitude, days).max() for altitude in (550, 650, 800, 1000)]
    assert longest == sorted(longest, reverse=True)
    assert longest[1] == pytest.approx(19.7, abs=0.1)
    assert eclipse.shadow_minutes(1400, days).max() == 0
    assert eclipse.sunlit_share(650) == pytest.approx(0.961, abs=0.001)
    assert eclipse.sunlit_share(1400) == 1


def test_the_season_lies_around_midsummer():
    minutes = eclipse.shadow_minutes(650, np.arange(0, 365))
    dark = np.flatnonzero(minutes)
    assert minutes[:100].max() == 0 and minutes[250:].max() == 0
    assert dark.mean() == pytest.approx(172, abs=3)
    assert len(dark) == pytest.approx(89, abs=2)
