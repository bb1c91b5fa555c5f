"""One policy, said in every page's head and in the file that a server reads."""

from __future__ import annotations

from explainer.site.policy import headers, policy


def test_the_policy_trusts_the_site_alone_and_nothing_inline():
    assert "default-src 'self'" in policy()
    assert "unsafe" not in policy() and "*" not in policy() and "http" not in policy()


def test_the_server_says_what_the_page_says():
    lines = headers().splitlines()
    assert lines[0] == "/*" and all(line.startswith("  ") for line in lines[1:])
    assert f"  Content-Security-Policy: {policy()}" in lines
