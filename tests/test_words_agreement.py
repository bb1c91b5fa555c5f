"""Words of a link against the value of its datum."""

from __future__ import annotations

import math

import pytest
from explainer.words.agreement import disagreements
from explainer.words.phrase import plain_value
from hypothesis import assume, given
from hypothesis import strategies as st

from words_examples import UNITS, datum


def judge(words, value, unit="count", before="", after="", as_of="2026-03", **more):
    return disagreements(words, datum(value, unit, as_of), UNITS, before, after, **more)


AGREE = [
    ("$840 billion", 840, "USD_billion"),
    ("$840 billion", 840.5, "USD_billion"),
    ("0.84 trillion dollars", 840, "USD_billion"),
    ("$840bn", 840, "USD_billion"),
    ("840", 840, "USD_billion"),
    ("$1.25 trillion ($1,250 billion)", 1250, "USD_billion"),
    ("**$840** billion", 840, "USD_billion"),
    ("67 %", 67, "percent"),
    ("67&nbsp;%", 67, "percent"),
    ("67", 67, "percent"),
    ("0.67", 67, "percent"),
    ("two thirds", 67, "percent"),
    ("two thirds", 0.66, "ratio"),
    ("1 in 7", 0.14, "ratio"),
    ("one in seven", 15, "percent"),
    ("9 of 20", 45, "percent"),
    ("half", 50.4, "percent"),
    ("about half", 52, "percent"),
    ("more than half", 58, "percent"),
    ("180 times", 180, "times"),
    ("180×", 180, "times"),
    ("a factor of 180", 180.4, "times"),
    ("181-fold", 181, "times"),
    ("181", 181, "times"),
    ("40 seconds", 40, "seconds"),
    ("under 40 seconds", 39.2, "seconds"),
    ("nearly $400 billion", 390, "USD_billion"),
    ("nearly $400 billion", 360, "USD_billion"),
    ("more than 5,500", 5501, "count"),
    ("at least 5,500", 5500, "count"),
    ("up to 5,500", 5500, "count"),
    ("5,500 or fewer", 12, "count"),
    ("about 5,500", 5540, "count"),
    ("about 8", 8.4, "count"),
    ("some 400", 418, "count"),
    ("eight lamps", 8, "lamps"),
    ("the lamps", 8, "lamps"),
    ("one of the towers", 8, "count"),
    ("five towers this year", 5, "count"),
    ("20 boat yards", 20, "count"),
    ("8.3 billion hard-won miles", 8.3, "miles_billion"),
    ("3.7 million miles a day", 3.7e6, "miles_per_day"),
    ("$12 a lamp", 12, "USD_per_lamp"),
    ("-0.66", -0.66, "count"),
    ("a loss of $6.36 billion", -6.36, "USD_billion"),
    ("a loss of more than $6 billion", -6.36, "USD_billion"),
    ("a deficit of nearly $7 billion", -6.36, "USD_billion"),
    ("down 40 %", -40, "percent"),
    ("-$6.36 billion", -6.36, "USD_billion"),
    ("840 lamps in March 2026", 840, "lamps"),
    ("840 lamps on 20 March", 840, "lamps"),
    ("840 lamps in 2026", 840, "lamps"),
    ("2000", 2000, "count"),
    ("2,000", 2000, "count"),
    ("2000 lamps", 2000, "lamps"),
    ("10 April 2026", "2026-04-10", "date"),
    ("April 2026", "2026-04-10", "date"),
    ("early April 2026", "2026-04-10", "date"),
    ("Q2 2026", "2026-04-10", "date"),
    ("10 April", "2026-04-10", "date"),
    ("April 2026", "2026-04", "date"),
    ("in spring", "2026-04-10", "date"),
    ("the keeper said so in March 2024", "The keeper said so.", "statement"),
    ("the H100 lamp", "A lamp.", "statement"),
]


@pytest.mark.parametrize(("words", "value", "unit"), AGREE)
def test_agrees(words, value, unit):
    assert judge(words, value, unit) == []


DISAGREE = [
    # words, value, unit, what it is about, words that would agree
    ("$840 billion", 841, "USD_billion", "value", "$841 billion"),
    ("$840", 840, "USD_billion", "value", "$840 billion"),
    ("US$840 billion", 855.3, "USD_billion", "value", "US$855 billion"),
    ("$0.84 trillion", 1250, "USD_billion", "value", "$1.25 trillion"),
    ("**$840** billion", 841, "USD_billion", "value", "**$841** billion"),
    ("$840 million", 0.2, "USD_billion", "value", "$200 million"),
    ("$1.25 tn ($1,250 bn)", 1300, "USD_billion", "value", "$1.30 tn ($1,300 bn)"),
    ("€840 billion", 840, "USD_billion", "unit", "840 billion US dollars"),
    ("67 lamps", 67, "percent", "unit", "67 percent"),
    ("67 %", 0.67, "times", "unit", "0.67 times"),
    ("3.7 million miles", 3.7e6, "miles_per_day", "unit", "3,700,000 miles_per_day"),
    ("859 to 1,260", 859, "count", "number", "859](datum:lamps) … [1,260](datum:another-id"),
    ("67 %", 71, "percent", "value", "71 %"),
    ("0.67", 71, "percent", "value", "0.71"),
    ("67", 71, "percent", "value", "71"),
    ("two thirds", 71, "percent", "value", "71 %"),
    ("Two thirds", 33.3, "percent", "value", "A third"),
    ("a third", 60, "percent", "value", "three fifths"),
    ("1 in 7", 0.11, "ratio", "value", "1 in 9"),
    ("one in seven", 0.11, "ratio", "value", "one in nine"),
    ("one in seven", 0.94, "ratio", "value", "94 %"),
    ("half", 55, "percent", "value", "55 %"),
    ("more than 5,500", 5500, "count", "value", "more than 5,400"),
    ("more than 5,500", 5234, "count", "value", "more than 5,200"),
    ("over 8", 0.7, "count", "value", "over 0.6"),
    ("less than 40 seconds", 44, "seconds", "value", "less than 50 seconds"),
    ("at least 5,500", 5234, "count", "value", "at least 5,200"),
    ("up to 5,500", 5534, "count", "value", "up to 5,600"),
    ("nearly $400 billion", 410, "USD_billion", "value", "nearly $420 billion"),
    ("nearly $400 billion", 340, "USD_billion", "value", "nearly $350 billion"),
    ("nearly $400 billion", 400, "USD_billion", "value", "nearly $410 billion"),
    ("about $400 billion", 447, "USD_billion", "value", "about $450 billion"),
    ("eight lamps", 9, "lamps", "value", "nine lamps"),
    ("Eight lamps", 23, "lamps", "value", "23 lamps"),
    ("one million lamps", 3.2e6, "lamps", "value", "three million lamps"),
    ("a million lamps", 3.2e6, "lamps", "value", "three million lamps"),
    ("half a million lamps", 7e5, "lamps", "value", "0.7 million lamps"),
    ("twice", 3.4, "times", "value", "three times"),
    ("tenfold", 23, "times", "value", "23-fold"),
    ("8.3 bn miles", 10.24, "miles_billion", "value", "10.2 bn miles"),
    ("$6.36 billion", -6.36, "USD_billion", "value", "-$6.36 billion"),
    ("-$6.36 billion", 5, "USD_billion", "value", "$5.00 billion"),
    ("a loss of $6 billion", -8.2, "USD_billion", "value", "a loss of $8 billion"),
    ("a loss of over $9 billion", -8.2, "USD_billion", "value", "a loss of over $8 billion"),
    ("840 lamps in May 2026", 840, "lamps", "date", "840 lamps in March 2026"),
    ("840 lamps on 20 April", 840, "lamps", "date", "840 lamps on March 2026"),
    ("10 April 2026", "2026-04-11", "date", "value", "11 April 2026"),
    ("in May 2026", "2026-04-11", "date", "value", "in 11 April 2026"),
    ("10 April 2026", "2026-04", "date", "value", "April 2026"),
    ("14 days late", "2026-04-11", "date", "number", "… days late"),
    ("eight lamps", "Lamps burn.", "statement", "number", "… lamps"),
]


@pytest.mark.parametrize(("words", "value", "unit", "about", "example"), DISAGREE)
def test_disagrees_and_shows_what_would_agree(words, value, unit, about, example):
    (found,) = judge(words, value, unit)
    assert (found.about, found.example) == (about, example)
    assert "lamps" in found.wrong and found.wanted
    if about == "value":
        assert judge(found.example, value, unit) == []


AROUND = [
    ("nearly ", "$400 billion", "", 390, "USD_billion", True),
    ("nearly ", "$400 billion", "", 410, "USD_billion", False),
    ("it shone for more ", "than 40 seconds", "", 44, "seconds", True),
    ("more than **", "5,500", "**", 6000, "count", True),
    ("more than that. ", "5,500", "", 6000, "count", False),
    ("a loss of ", "$6.36 billion", "", -6.36, "USD_billion", True),
    ("a gain of ", "$6.36 billion", "", -6.36, "USD_billion", False),
    ("", "840", " billion dollars", 840, "USD_billion", True),
    ("", "840", " million dollars", 840, "USD_billion", False),
    ("", "840", " dollars", 840, "USD_billion", False),
    ("", "67", " % of them", 67, "percent", True),
    ("", "67", " lamps", 67, "count", False),
    ("", "67", " lamps", 67, "lamps", True),
    ("", "67", ", lamps", 67, "count", True),
]


@pytest.mark.parametrize(("before", "words", "after", "value", "unit", "agrees"), AROUND)
def test_the_prose_around_a_link_counts(before, words, after, value, unit, agrees):
    assert (judge(words, value, unit, before, after) == []) is agrees


def test_names_with_digits_are_no_numbers():
    assert judge("8 Tower 9 lamps", 8, "lamps", not_numbers=["Tower 9"]) == []
    assert judge("8 Tower 9 lamps", 8, "lamps")


def test_the_message_says_what_is_wanted():
    (found,) = judge("more than 5,500", 5400)
    assert found.wrong == "'more than 5,500' does not agree with lamps, which is 5,400 count"
    assert found.wanted == "with 'over', a value above the number shown"


STYLES = ("{} lamps", "about {}", "over {}", "nearly {}", "at least {}", "up to {}", "under {}")
VALUES = st.floats(0.01, 1e13).map(lambda value: float(f"{value:.9g}"))


@given(VALUES, st.sampled_from(STYLES), st.integers(1, 9999))
def test_a_rewritten_phrase_agrees(value, style, shown):
    words = style.format(f"{shown:,}")
    for row in judge(words, value, "lamps"):
        assert judge(row.example, value, "lamps") == []


@given(
    st.floats(-999, 999).filter(lambda value: abs(value) > 0.001),
    st.sampled_from(("${} billion", "${} tn", "over ${} billion", "nearly ${}bn", "{}", "-${}bn")),
    st.integers(1, 99999),
    st.integers(0, 3),
)
def test_a_rewritten_amount_agrees(value, style, shown, places):
    words = style.format(f"{shown / 10**places:,.{places}f}")
    for row in judge(words, value, "USD_billion"):
        assert judge(row.example, value, "USD_billion") == []


@given(
    st.floats(0.001, 0.999),
    st.sampled_from(("half", "a third", "two thirds", "1 in 7", "one in nine", "9 of 20", "67 %")),
    st.sampled_from(("", "about ", "more than ", "nearly ", "less than ")),
)
def test_a_rewritten_share_agrees(value, words, hedge):
    for row in judge(hedge + words, value, "ratio"):
        assert judge(row.example, value, "ratio") == []


@given(st.floats(1e-3, 1e12), st.integers(0, 6))
def test_a_value_agrees_with_itself_at_any_precision(value, places):
    words = f"{value:,.{places}f}"
    assert judge(words, value, "lamps") == []


@given(st.integers(1, 10**9), st.integers(0, 4), st.integers(1, 9))
def test_another_leading_digit_never_agrees(number, places, digit):
    words = f"{number / 10**places:,.{places}f}"
    first = next(place for place, letter in enumerate(words) if letter in "123456789")
    assume(words[first] != str(digit))
    changed = words[:first] + str(digit) + words[first + 1 :]
    assert judge(changed, number / 10**places, "lamps")


@given(st.floats(0.1, 999), st.sampled_from(["USD_billion", "EUR_million", "percent"]))
def test_plain_value_is_free_of_dust(value, unit):
    made = datum(round(value, 2), unit)
    assert math.isclose(plain_value(made), made.value * made.unit.scale)
    assert len(f"{plain_value(made):.15g}") <= 20
