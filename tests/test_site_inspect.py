"""The built site is judged by its files: pages, links, anchors, loads, ids."""

from __future__ import annotations

import pytest

from explainer.site.inspect import inspect

GOOD = {"index.html": '<a href="a/">a</a><a href="a/#here">h</a><img src="x.png">',
        "a/index.html": '<p id="here"></p><a href="..">home</a>', "x.png": "",
        "404.html": '<a href="/fork/a/">a</a><a href="/fork/">home</a><a href="#__top">t</a>'}
BAD = {
    "lost link": ("index.html", '<a href="b/">b</a>', "`b/` leads nowhere"),
    "lost anchor": ("index.html", '<a href="a/#there">b</a>', "an anchor that a/index.html has not"),
    "out of the site": ("index.html", '<a href="../../etc/">b</a>', "leads nowhere"),
    "another host's script": ("index.html", '<script src="https://cdn.example/x.js"></script>', "from another host"),
    "another host's style": ("index.html", '<link rel="stylesheet" href="//cdn.example/x.css">', "from another host"),
    "an id twice": ("a/index.html", '<p id="here"></p>', "`here` stands twice"),
}


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_whole_site_has_no_problem(tmp_path):
    write(tmp_path, GOOD)
    assert inspect(tmp_path, ["index.html", "a/index.html"], "/fork/") == []


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told(tmp_path, name):
    file, html, words = BAD[name]
    write(tmp_path, GOOD | {file: GOOD[file] + html})
    problems = inspect(tmp_path, [], "/fork/")
    assert len(problems) == 1 and problems[0].file == file and words in problems[0].wrong


def test_a_missing_page_is_told(tmp_path):
    write(tmp_path, GOOD)
    assert [p.file for p in inspect(tmp_path, ["b/index.html"], "/fork/")] == ["b/index.html"]
