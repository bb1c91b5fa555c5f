"""The live radiator: Planck's law summed up, a panel left to cool, and where no area is enough."""

from __future__ import annotations

import csv
import sys
from math import exp, isnan, pi

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import radiator  # noqa: E402

with (ROOT / "data/tables/orbit-physics.csv").open(encoding="utf-8") as file:
    ROWS = {row["id"]: row["value"] for row in csv.DictReader(file)}

PLANCK, LIGHT, BOLTZMANN = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(kelvin: float, steps: int = 4000) -> float:
    """Watts a square metre that one black face sheds: Planck's law, summed over frequency."""
    def radiance(x: float) -> float:
        return x ** 3 / (exp(x) - 1)

    width = 40 / steps
    whole = sum(radiance(width * (at + 0.5)) for at in range(steps)) * width
    return 2 * pi * (BOLTZMANN * kelvin) ** 4 / (PLANCK ** 3 * LIGHT ** 2) * whole


@pytest.mark.parametrize("celsius", [-20, 2.8, 60, 120])
def test_the_law_is_plancks_summed_over_all_frequencies(celsius):
    one_black_face = radiator.shed(celsius, emissivity=1, faces=1)
    assert one_black_face == pytest.approx(planck(celsius + 273.15), rel=1e-4)


def test_a_rack_worked_out_by_hand():
    # 333.15⁴ = 1.231865e10; × 5.670374e-8 = 698.513; × 0.9 × 2 = 1,257.32; − 120 = 1,137.32
    # 120,000 ÷ 1,137.32 = 105.51
    assert radiator.panel(120, 60, 0.9, 2, 120) == pytest.approx(105.51, abs=0.005)
    assert radiator.panel(120, 60, 0.9, 2, 0) == pytest.approx(95.44, abs=0.005)


def test_a_panel_left_alone_settles_where_as_much_goes_out_as_comes_in():
    """Small steps of heating and cooling, with no use of the law turned round."""
    area = radiator.panel(120, 60, 0.9, 2, 120)
    celsius = -50.0
    for _ in range(20000):
        out = radiator.shed(celsius, 0.9, 2) * area
        celsius += (120_000 + 120 * area - out) / (area * 20_000) * 2
    assert celsius == pytest.approx(60, abs=0.01)


def test_area_goes_with_heat_and_falls_with_faces():
    assert radiator.panel(240, 60, 0.9, 2, 0) == pytest.approx(2 * radiator.panel(120, 60, 0.9, 2, 0))
    assert radiator.panel(120, 60, 0.9, 1, 0) == pytest.approx(2 * radiator.panel(120, 60, 0.9, 2, 0))
    areas = [radiator.panel(120, celsius, 0.9, 2, 120) for celsius in (0, 20, 60, 85, 120)]
    assert areas == sorted(areas, reverse=True)


def test_where_more_comes_in_than_goes_out_no_area_is_enough():
    assert radiator.shed(-20, 0.9, 1, 300) < 0
    assert isnan(float(radiator.panel(120, -20, 0.9, 1, 300)))
    assert isnan(float(radiator.panel(120, 60, 0, 2, 0)))


def test_the_station_stays_above_the_floor_of_the_law():
    floor = radiator.panel(float(ROWS["iss-eatcs-70kw"]), float(ROWS["iss-ammonia-supply-temp"]),
                           float(ROWS["radiator-emissivity"]), 2, 0)
    assert floor < float(ROWS["iss-radiator-422m2"])


def test_starclouds_own_figures_are_the_law_with_a_black_panel():
    black = radiator.shed(20, emissivity=1, faces=2)
    assert black == pytest.approx(float(ROWS["starcloud-radiator-838"]), abs=1)
