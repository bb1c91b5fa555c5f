"""One policy, said in every page's head and in the file that a server reads."""

from __future__ import annotations

import re

import pytest

from explainer.site.head import Head, of_theme
from explainer.site.policy import hash_of, headers, policy

INLINE = re.compile(r"<(style|script)>(.*?)</\1>", re.S)
META = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def test_the_policy_trusts_the_site_alone_and_nothing_inline():
    assert "default-src 'self'" in policy()
    assert "unsafe" not in policy() and "*" not in policy() and "http" not in policy()
    assert "sha256" not in policy()


def test_a_text_passes_by_its_hash_and_only_where_its_kind_may_stand():
    # The empty text's digest, as any tool gives it.
    assert hash_of("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    said = policy(styles=["a{}", "a{}"], scripts=[""])
    assert f"style-src 'self' {hash_of('a{}')};" in said and said.count("sha256") == 2
    assert said.endswith(f"script-src 'self' {hash_of('')}")


def test_the_server_says_what_the_page_says():
    lines = headers(["a{}"]).splitlines()
    assert lines[0] == "/*" and all(line.startswith("  ") for line in lines[1:])
    assert f"  Content-Security-Policy: {policy(['a{}'])}" in lines


def test_a_page_finds_the_files_that_its_own_sheet_names():
    head = Head(('@font-face { src: url("fonts/a.woff2"); }\n.b { mask: url("data:image/x"); }', ""), "")
    (above,), (here,) = head.styles("../"), head.styles("")
    assert 'url("../assets/fonts/a.woff2")' in above
    assert 'url("assets/fonts/a.woff2")' in here and 'url("data:' in here
    assert hash_of(above) in head.policy("../") and "sha256" not in head.policy()
    assert head.headers(["", "../"]).count("sha256") == 2


def test_a_script_loses_the_words_about_it():
    assert of_theme([], "/* why */\nrun();\n").script == "run();\n"


@pytest.mark.site
def test_what_stands_inline_on_a_built_page_is_what_its_policy_lets_pass(site):
    server, carried = (site / "_headers").read_text(encoding="utf-8"), set()
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        said = META.search(html)[1]
        assert "unsafe" not in said and "*" not in said
        assert html.count("<style") + len(re.findall(r"<script(?![^>]*\bsrc=)", html)) == \
            len(INLINE.findall(html))
        hashes = {hash_of(text) for _, text in INLINE.findall(html)}
        assert hashes and hashes == set(re.findall(r"'sha256-[^']+'", said)), path
        assert all(one in server for one in hashes), path
        carried |= {text for kind, text in INLINE.findall(html) if kind == "style"}
    assert "unsafe" not in server and carried
    assert server.count("sha256-") == len(carried) + 1, "no hash is left over"
