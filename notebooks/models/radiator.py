"""Radiator: how much heat a panel sheds to cold space, by the law of Stefan and Boltzmann.

The panel is taken to be equally warm all over and to see nothing but dark sky; sunlight and the
warmth of the Earth come in as `absorbed`. Real panels are cooler at the far end, so they shed
less: the law gives the smallest area that can do. Plain operators: floats, NumPy arrays, Altair
expressions. Arguments are not checked.
"""

from __future__ import annotations

from typing import Any

from explainer.live import maths

Number = Any

STEFAN_BOLTZMANN = 5.670374419e-8  # W/m²K⁴, exact since 2019
ZERO_CELSIUS = 273.15


def shed(celsius: Number, emissivity: Number = 0.9, faces: Number = 2,
         absorbed: Number = 0) -> Number:
    """Watts that a square metre of panel sheds, its `faces` counted together.

    `celsius` above −273.15; `emissivity` 0 to 1; `absorbed` in watts a square metre of panel.
    """
    return faces * emissivity * STEFAN_BOLTZMANN * (celsius + ZERO_CELSIUS) ** 4 - absorbed


def area(watts: Number, celsius: Number, emissivity: Number = 0.9, faces: Number = 2,
         absorbed: Number = 0) -> Number:
    """Square metres of panel that shed `watts`; meaningless where more comes in than goes out."""
    return watts / shed(celsius, emissivity, faces, absorbed)


def panel(kilowatts: Number, celsius: Number, emissivity: Number, faces: Number,
          absorbed: Number) -> Number:
    """Square metres of panel that shed `kilowatts`; nan where no area is enough.

    That is so where a square metre takes in as much as it sheds, or more: too cold, too dull or
    too much `absorbed`. Otherwise as `area`, whose arguments these are.
    """
    net = shed(celsius, emissivity, faces, absorbed)
    return 1000 * kilowatts / maths.where(net > 0, net, maths.NAN)


def celsius_for(watts_per_m2: Number, emissivity: Number = 0.9, faces: Number = 2) -> Number:
    """Temperature at which a square metre of panel sheds so much: `shed` the other way round."""
    return (watts_per_m2 / (faces * emissivity * STEFAN_BOLTZMANN)) ** 0.25 - ZERO_CELSIUS
