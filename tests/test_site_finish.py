"""A notebook's page keeps its substance and loses what its converter brought along."""

from __future__ import annotations

from explainer.site import finish


def test_a_notebook_loses_styles_scripts_and_style_attributes():
    html = ('<style type="text/css">a{}</style><div style="color:red" class="jp-Cell">'
            "<script>x</script><p>text</p></div><link rel='stylesheet' href='x'>")
    assert finish.notebook(html) == '<div class="jp-Cell"><p>text</p></div>'
