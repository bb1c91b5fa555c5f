"""What a page gets last: a policy that names its inline scripts, and no notebook leftovers."""

from __future__ import annotations

import base64
import hashlib

from explainer.site import finish

PAGE = """<!doctype html><html><head>
<meta charset="utf-8"><title>x</title><script>let a = 1</script></head>
<body><script id="__config" type="application/json">{"a": 1}</script>
<script src="assets/site.js"></script><script>let a = 1</script><script>b()</script></body></html>"""


def digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_each_inline_script_is_named_once_and_nothing_is_unsafe():
    html = finish.page(PAGE)
    policy = html.split('content="')[1].split('"')[0]
    assert policy.count(digest("let a = 1")) == 1 and digest("b()") in policy
    assert policy.count("sha256-") == 2
    assert "unsafe" not in policy and "default-src 'none'" in policy


def test_the_policy_stands_before_the_first_script():
    html = finish.page(PAGE)
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_a_notebook_loses_styles_scripts_and_style_attributes():
    html = ('<style type="text/css">a{}</style><div style="color:red" class="jp-Cell">'
            "<script>x</script><p>text</p></div><link rel='stylesheet' href='x'>")
    assert finish.notebook(html) == '<div class="jp-Cell"><p>text</p></div>'
