"""Wait: what it is worth to orbit that nothing there waits for the grid.

A site on the ground that stands in the queue earns nothing, and what it misses counts here as a
cost of the ground. Three choices favour orbit: what is missed never comes back, a kilowatt in use
is let every hour, and satellites wait for nothing.

Builds on `models.orbit_cost`, whose `Inputs` come first; source of the formula: our own. Floats,
NumPy arrays and Altair expressions. Arguments are not checked.
"""

from __future__ import annotations

from explainer.live.maths import maximum, minimum

from .orbit_cost import (HOURS, Inputs, Number, break_even_launch_price, ground_cost, orbit_cost,
                         worth_of_time)


def income(rent: Number, power: Number) -> Number:
    """What a kilowatt in use earns, USD a year, let every hour.

    `rent` is USD a chip and hour, nought or more; `power` is kilowatts a chip, above nought.
    """
    return rent * HOURS / power


def worth(i: Inputs, years_saved: Number, earned: Number) -> Number:
    """What orbit may cost more because it is ready earlier, USD a kilowatt and year.

    `years_saved`, nought or more, counts up to the life of a satellite: by then the ground has
    missed all that this satellite earns. `earned` is USD a kilowatt and year; where it does not
    cover the ground's cost, nobody misses anything and the worth is nought.
    """
    return worth_of_time(i, *_counted(i, years_saved, earned))


def ground_with_wait(i: Inputs, years_saved: Number, earned: Number) -> Number:
    """The ground's bill with what waiting costs it, USD a kilowatt and year; as in `worth`."""
    return ground_cost(i) + worth(i, years_saved, earned)


def ratio(i: Inputs, years_saved: Number, earned: Number) -> Number:
    """Orbit over the ground with its wait; without one it is `orbit_cost.ratio`."""
    return orbit_cost(i) / ground_with_wait(i, years_saved, earned)


def launch_price_borne(i: Inputs, years_saved: Number, earned: Number) -> Number:
    """Launch price at which orbit draws level, USD a kilogram; as in `worth`.

    Below nought not even a free launch would do. `i.launch_price` is without effect.
    """
    return break_even_launch_price(i, *_counted(i, years_saved, earned))


def _counted(i: Inputs, years_saved: Number, earned: Number) -> tuple[Number, Number]:
    return minimum(years_saved, i.satellite_life), maximum(earned, ground_cost(i))
