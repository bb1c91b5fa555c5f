"""Numbers as people write them."""

from __future__ import annotations

import pytest
from explainer.words.quantity import quantities
from explainer.words.spelled import SMALL, number_of, spell
from hypothesis import given
from hypothesis import strategies as st

from words_examples import WORDS


def read(text: str):
    return quantities(text, WORDS)


VALUES = {
    "$840 billion": (8.4e11, 1e9, 1e10),
    "8.3 bn miles": (8.3e9, 1e8, 1e8),
    "8.3bn": (8.3e9, 1e8, 1e8),
    "67 %": (0.67, 0.01, 0.01),
    "67%": (0.67, 0.01, 0.01),
    "67 percent": (0.67, 0.01, 0.01),
    "67 per cent": (0.67, 0.01, 0.01),
    "12 percentage points": (0.12, 0.01, 0.01),
    "sixty percent": (0.6, 0.01, 0.1),
    "€365,000": (365000, 1, 1000),
    "1.25 trillion dollars": (1.25e12, 1e10, 1e10),
    "40 seconds": (40, 1, 10),
    "nearly $400 billion": (4e11, 1e9, 1e11),
    "more than 5,500": (5500, 1, 100),
    "5\u202f500 lamps": (5500, 1, 100),
    "-0.66": (-0.66, 0.01, 0.01),
    "−0.66": (-0.66, 0.01, 0.01),
    ".66": (0.66, 0.01, 0.01),
    "1.50": (1.5, 0.01, 0.1),
    "-$6.36 billion": (-6.36e9, 1e7, 1e7),
    "$-6.36 billion": (-6.36e9, 1e7, 1e7),
    "$75m": (7.5e7, 1e6, 1e6),
    "US$5k": (5000, 1000, 1000),
    "EUR 365,000": (365000, 1, 1000),
    "EUR365": (365, 1, 1),
    "40 m": (40, 1, 10),
    "40m": (40, 1, 10),
    "70kW": (70, 1, 10),
    "eight countries": (8, 1, 1),
    "Eight countries": (8, 1, 1),
    "one million": (1e6, 1e6, 1e6),
    "a million": (1e6, 1e6, 1e6),
    "a hundred lamps": (100, 1, 100),
    "half a million": (5e5, 1e5, 1e5),
    "two and a half million": (2.5e6, 1e5, 1e5),
    "twenty-five": (25, 1, 1),
    "ninety nine": (99, 1, 1),
    "two hundred and fifty": (250, 1, 10),
    "two hundred and fifty thousand": (250000, 1000, 10000),
    "two thousand five hundred": (2500, 1, 100),
    "one million two hundred thousand": (1.2e6, 1000, 1e5),
    "5 hundred thousand": (5e5, 1e5, 1e5),
    "180 times": (180, 1, 10),
    "180×": (180, 1, 10),
    "180x": (180, 1, 10),
    "a factor of 180": (180, 1, 10),
    "181-fold": (181, 1, 1),
    "tenfold": (10, 1, 10),
    "more than twice": (2, 1, 1),
    "zero lamps": (0, 1, 1),
    "forty-second clip": (40, 1, 10),
}


@pytest.mark.parametrize("text", VALUES)
def test_value_and_precision(text):
    (found,) = read(text)
    assert (found.value, found.step, found.rough) == pytest.approx(VALUES[text])
    assert not found.is_fraction


FRACTIONS = {
    "1 in 7": 1 / 7,
    "one in seven": 1 / 7,
    "one in every seven": 1 / 7,
    "nine out of ten": 0.9,
    "9 of 20 lamps": 0.45,
    "a third": 1 / 3,
    "one third of it": 1 / 3,
    "two thirds": 2 / 3,
    "two-thirds": 2 / 3,
    "three quarters": 0.75,
    "a quarter": 0.25,
    "half": 0.5,
    "half of the lamps": 0.5,
    "2/3": 2 / 3,
    "½": 0.5,
    "a tenth of the lamps": 0.1,
}


@pytest.mark.parametrize("text", FRACTIONS)
def test_fractions(text):
    (found,) = read(text)
    assert found.is_fraction
    assert found.value == pytest.approx(FRACTIONS[text])


NOT_NUMBERS = (
    "the 3rd lamp",
    "the twenty-first lamp",
    "a third keeper came",
    "third",
    "H100",
    "GPT-5 and V3 and AI1",
    "one of the largest",
    "no one",
    "the one that shines",
    "a one-off",
    "the second half",
    "a quarterly look",
    "someone often",
    "lamps",
    "",
)


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_is_no_quantity(text):
    assert read(text) == []


RANGES = {
    "859 to 1,260": [859, 1260],
    "859–1,260": [859, 1260],
    "859-1,260": [859, 1260],
    "between 859 and 1,260 lamps": [859, 1260],
    "$3-5 billion": [3e9, 5e9],
    "5 to 6 million": [5e6, 6e6],
    "10–12 %": [0.1, 0.12],
    "24/7": [24],
    "8 in 2 days": [8, 2],
}


@pytest.mark.parametrize("text", RANGES)
def test_ranges_are_two_quantities(text):
    assert [found.value for found in read(text)] == RANGES[text]


UNITS_NAMED = {
    "$840 billion": ("$",),
    "US$840": ("$",),
    "8.3 bn miles": ("miles",),
    "8.3 billion hard-won night miles": ("miles",),
    "3.7 million miles a day": ("miles a day",),
    "$12 a lamp": ("$", "a lamp"),
    "67 percent": ("percent",),
    "67 %": ("percent",),
    "181-fold": ("times",),
    "40-second clip": ("second",),
    "one lamp": ("lamp",),
    "20 boat yards": (),  # yards, not boats
    "five towers this year": (),
    "five towers by the boats": (),
    "5,500 lamps' glass": (),
}


@pytest.mark.parametrize("text", UNITS_NAMED)
def test_unit_words(text):
    (found,) = read(text)
    assert found.units == UNITS_NAMED[text]


HEDGES = {
    "about 40": "about",
    "~40": "about",
    "≈ 40": "about",
    "40 or so": "about",
    "over 40": "over",
    "more than $40": "over",
    "more than a third": "over",
    "less than 40 seconds": "under",
    "fewer than 40 lamps": "under",
    "nearly 40": "nearly",
    "close to 40": "nearly",
    "just under 40": "nearly",
    "at least 40": "at least",
    "no less than 40": "at least",
    "40 or more": "at least",
    "40+": "at least",
    "up to 40": "up to",
    "as many as 40": "up to",
    "at most 40": "at most",
    "no more than 40": "at most",
    "40 seconds or less": "at most",
    "handsome 40": None,
    "a little over the 40": None,
    "to 40": None,
    "40": None,
}


@pytest.mark.parametrize("text", HEDGES)
def test_hedges(text):
    (found,) = read(text)
    assert found.hedge == HEDGES[text]


def test_a_hedge_may_stand_before_the_text():
    assert quantities("than 40", before="it burns for more ")[0].hedge == "over"
    assert quantities("40", before="about 3 lamps and ")[0].hedge is None


def test_places():
    text = "it cost **$840 billion** then"
    (found,) = read(text)
    assert text[found.start : found.end] == "$840 billion"
    assert text[slice(*found.numeral)] == "840"


@given(st.integers(0, 20))
def test_spelling_is_read_back(number):
    assert number_of(spell(number))[0] == number
    assert SMALL[number] == spell(number, like="seven")


@given(st.text(max_size=60))
def test_any_text_can_be_read(text):
    for found in read(text):
        assert 0 <= found.start < found.end <= len(text)


@given(st.decimals(0, 10**9, places=2))
def test_digits_are_read_as_they_stand(number):
    (found,) = read(f"{number:,f}")
    assert found.value == float(number)
