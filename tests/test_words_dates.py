"""Dates in prose as ranges of days."""

from __future__ import annotations

import datetime as dt

import pytest
from explainer.evidence.datum import date_range
from explainer.words.dates import date_text, find_dates
from hypothesis import given
from hypothesis import strategies as st

DATES = {
    "10 April 2026": ("2026-04-10", "2026-04-10"),
    "10th of April, 2026": ("2026-04-10", "2026-04-10"),
    "April 10, 2026": ("2026-04-10", "2026-04-10"),
    "Apr. 10, 2026": ("2026-04-10", "2026-04-10"),
    "Sept 3, 2026": ("2026-09-03", "2026-09-03"),
    "April 2026": ("2026-04-01", "2026-04-30"),
    "2026-04-10": ("2026-04-10", "2026-04-10"),
    "2026-04": ("2026-04-01", "2026-04-30"),
    "2026-Q2": ("2026-04-01", "2026-06-30"),
    "early March 2026": ("2026-03-01", "2026-03-10"),
    "mid-March 2026": ("2026-03-11", "2026-03-21"),
    "late March 2026": ("2026-03-22", "2026-03-31"),
    "end of March 2026": ("2026-03-22", "2026-03-31"),
    "early 2026": ("2026-01-01", "2026-05-01"),
    "end of 2025": ("2025-12-01", "2025-12-31"),
    "start of 2025": ("2025-01-01", "2025-01-31"),
    "Q2 2026": ("2026-04-01", "2026-06-30"),
    "2026 Q2": ("2026-04-01", "2026-06-30"),
    "2025-26": ("2025-01-01", "2026-12-31"),
    "Q2 of 2026": ("2026-04-01", "2026-06-30"),
    "second quarter of 2026": ("2026-04-01", "2026-06-30"),
    "first half of 2026": ("2026-01-01", "2026-06-30"),
    "H2 2026": ("2026-07-01", "2026-12-31"),
    "2026": ("2026-01-01", "2026-12-31"),
    "1990s": ("1990-01-01", "1999-12-31"),
    "2024–25": ("2024-01-01", "2025-12-31"),
    "2024/25": ("2024-01-01", "2025-12-31"),
    "2024-2026": ("2024-01-01", "2026-12-31"),
    "12 to 15 March 2026": ("2026-03-12", "2026-03-15"),
    "April 10–12, 2026": ("2026-04-10", "2026-04-12"),
}


@pytest.mark.parametrize("text", DATES)
def test_days_of_a_date(text):
    prose = f"The lamp was lit (by {text}), they say"
    (found,) = find_dates(prose)
    assert prose[found.start : found.end] == text
    assert (found.first.isoformat(), found.last.isoformat()) == DATES[text]


NO_DATES = (
    "1,300 lamps",
    "2,026 lamps",
    "$2000",
    "2000 %",
    "2000 million",
    "2000.5",
    "1899",
    "2100",
    "V2026",
    "you may 5",
    "2000 boats",
    "March 5,500",
    "March 20 boats",
)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text):
    assert find_dates(text, ["boats"]) == []


def test_a_year_before_a_unit_stays_a_year_after_in():
    (found,) = find_dates("in 2026 boats came", ["boats"])
    assert found.is_bare_year


def test_a_day_that_no_calendar_has():
    (found,) = find_dates("31 February 2026")
    assert found.first == dt.date(2026, 2, 1) and found.start == 3


def test_day_without_year():
    (found,) = find_dates("on 20 March")
    assert found.is_yearless
    assert found.overlaps(*date_range("2026-03"))
    assert found.covers(*date_range("2031-03-20"))
    assert not found.overlaps(*date_range("2026-04"))
    (leap,) = find_dates("29 February")
    assert leap.overlaps(*date_range("2028")) and not leap.overlaps(*date_range("2027"))


def test_covers_and_overlaps():
    (found,) = find_dates("April 2026")
    assert found.covers(*date_range("2026-04-10"))
    assert not found.covers(*date_range("2026"))
    assert found.overlaps(*date_range("2026"))
    assert not found.overlaps(*date_range("2026-05"))


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_a_written_day_is_read_back(day):
    for text in (day.isoformat(), date_text(day, day)):
        (found,) = find_dates(text)
        assert (found.first, found.last) == (day, day)


@given(
    st.integers(1900, 2099),
    st.sampled_from(["", "-Q1", "-Q3", "-01", "-02", "-11"]),
)
def test_a_written_span_is_read_back(year, rest):
    first, last = date_range(f"{year}{rest}")
    (found,) = find_dates(date_text(first, last))
    assert (found.first, found.last) == (first, last)


@given(st.text(alphabet="0123456789 -/–.,QMarchpilofend", max_size=40))
def test_dates_never_overlap(text):
    ends = [0]
    for found in find_dates(text):
        assert found.start >= ends[-1] and found.first <= found.last
        ends.append(found.end)
