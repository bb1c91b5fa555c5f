"""Fixtures: the built site on a server of this machine, and visits to pages of it."""

from __future__ import annotations

import pytest

from browser import served
from kinds import visits


@pytest.fixture(scope="module")
def address(site, tmp_path_factory):
    """The site below the path it was built for, so that the page for lost readers is whole."""
    root = tmp_path_factory.mktemp("host")
    (root / "some").mkdir()
    (root / "some/path").symlink_to(site, target_is_directory=True)
    with served(root) as url:
        yield url + "some/path/"


@pytest.fixture
def visit(browser, address):
    with visits(browser, address) as open_page:
        yield open_page
