"""Eclipse: how long a satellite on the line between day and night is in the Earth's shadow.

The orbit is a circle that turns with the Sun (sun-synchronous) and crosses the equator at six in
the evening going north. The shadow is a cylinder: no half-shadow, no bending of light in the
air, a round Earth. Against a satellite in service this is good to a few tenths of a minute.

For floats and NumPy arrays; days and altitudes may be arrays that broadcast against each other.
"""

from __future__ import annotations

import numpy as np

EARTH_RADIUS = 6371.0  # km, mean
EQUATOR_RADIUS = 6378.137  # km, at which the flattening below is stated
GRAVITY = 398600.4418  # km³/s², of the Earth
FLATTENING = 1.08262668e-3  # second zonal harmonic: the bulge that turns orbits
YEAR = 365.2422  # days
TILT = np.radians(23.44)  # of the Earth's axis


def period(altitude):
    """Minutes of one revolution at `altitude` (km above the mean radius)."""
    return 2 * np.pi * ((EARTH_RADIUS + altitude) ** 3 / GRAVITY) ** 0.5 / 60


def inclination(altitude):
    """Degrees of tilt at which the Earth's bulge turns the orbit once in a year.

    NaN above about 5,975 km, where no tilt does.
    """
    radius = EARTH_RADIUS + altitude
    motion = (GRAVITY / radius ** 3) ** 0.5
    wanted = 2 * np.pi / (YEAR * 86400)
    return np.degrees(np.arccos(
        -wanted / (1.5 * FLATTENING * (EQUATOR_RADIUS / radius) ** 2 * motion)))


def sun(day):
    """Declination and lead over the mean Sun, both in radians; `day` 0 is noon of 1 January.

    The Astronomical Almanac's short series, for a year like 2000: good to a few hundredths of a
    degree, and to half a degree in other years, because of leap days.
    """
    mean = np.radians(280.46 + 0.9856474 * day)
    anomaly = np.radians(357.528 + 0.9856003 * day)
    ecliptic = mean + np.radians(1.915 * np.sin(anomaly) + 0.02 * np.sin(2 * anomaly))
    declination = np.arcsin(np.sin(TILT) * np.sin(ecliptic))
    ascension = np.arctan2(np.cos(TILT) * np.sin(ecliptic), np.cos(ecliptic))
    return declination, ascension - mean


def sun_above_orbit(altitude, day):
    """Angle between the Sun and the plane of the orbit, radians; a right angle is full light."""
    tilt = np.radians(inclination(altitude))
    declination, lead = sun(day)
    return np.arcsin(np.sin(tilt) * np.cos(declination) * np.cos(lead)
                     + np.cos(tilt) * np.sin(declination))


def shadow_share(altitude, day):
    """Share of a revolution in shadow, 0 to a half."""
    radius = EARTH_RADIUS + altitude
    horizon = (radius ** 2 - EARTH_RADIUS ** 2) ** 0.5 / radius
    reach = horizon / np.cos(sun_above_orbit(altitude, day))
    return np.arccos(np.minimum(reach, 1)) / np.pi  # beyond 1 the orbit misses the shadow


def shadow_minutes(altitude, day):
    """Minutes of shadow in one revolution, nought out of season."""
    return shadow_share(altitude, day) * period(altitude)


def sunlit_share(altitude):
    """Share of a year in sunlight, 0 to 1; `altitude` is one number."""
    return 1 - shadow_share(altitude, np.arange(0, YEAR)).mean()
