"""A notebook's page keeps its substance and loses what its converter brought along."""

from __future__ import annotations

from explainer.site import finish


def test_a_notebook_loses_styles_scripts_and_style_attributes():
    html = ('<style type="text/css">a{}</style><div style="color:red" class="jp-Cell">'
            "<script>x</script><p>text</p></div><link rel='stylesheet' href='x'>")
    assert finish.notebook(html) == '<div class="jp-Cell"><p>text</p></div>'


def test_a_page_loses_the_switches_of_menus_it_does_not_have():
    html = ('<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">'
            '<label class="md-overlay" for="__drawer"></label><input class="search__words">')
    assert finish.page(html) == '<input class="search__words">'
