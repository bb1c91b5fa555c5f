"""Upload: what cars send in a day. An illustration, since hardly any of its inputs is known.

    made in all cars       A = n · h · g / 1000      n: cars, h: hours a day, g: gigabytes an hour
    in cars that share     B = A · p / 100           p: percent of owners who share
    sent                   C = B · u / 100           u: percent of the driving that is sent

A, B and C in terabytes a day, of 1,000 gigabytes each. Cars that share are taken to drive like the
rest, and what is sent is taken to be as dense as what is not. Source of the idea that little is
sent: data-99-9-routine and data-filtering in data/tables/car-data.csv, both weak. Plain operators:
floats, NumPy arrays, Altair expressions. Arguments are not checked; nothing here can divide by
zero.
"""

from __future__ import annotations

from typing import Any

Number = Any

GB_PER_TB = 1000
MB_PER_GB = 1000
SECONDS_PER_DAY = 86400


def made(cars: Number, hours: Number, rate: Number) -> Number:
    """Terabytes a day that the cameras of all cars make: `rate` in GB an hour, `hours` a day."""
    return cars * hours * rate / GB_PER_TB


def shared(cars: Number, hours: Number, rate: Number, sharing: Number) -> Number:
    """Terabytes a day made in cars whose owners share; `sharing` in percent, 0 to 100."""
    return made(cars, hours, rate) * sharing / 100


def sent(cars: Number, hours: Number, rate: Number, sharing: Number, chosen: Number) -> Number:
    """Terabytes a day that leave the cars; `chosen` is the percent of driving sent, 0 to 100."""
    return shared(cars, hours, rate, sharing) * chosen / 100


def share_sent(sharing: Number, chosen: Number) -> Number:
    """Percent of all that the cars make that leaves them, 0 to 100."""
    return sharing * chosen / 100


def one_car(hours: Number, rate: Number, chosen: Number) -> Number:
    """Megabytes a day that one car whose owner shares sends."""
    return hours * rate * chosen / 100 * MB_PER_GB


def link(gigabits: Number) -> Number:
    """Terabytes that a link of so many gigabits a second carries in a day without a pause."""
    return gigabits / 8 * SECONDS_PER_DAY / GB_PER_TB
