"""Cleaning: what differs between machines and runs does not reach the saved notebook."""

from __future__ import annotations

import json

from nbformat.v4 import new_code_cell, new_notebook, new_output

from explainer.execution.cleaning import clean, installation, plain


def cleaned(text, mime="text/html"):
    data = {mime: text, "application/json": {"a": [1, text]}}
    output = new_output("display_data", data=data)
    cell = new_code_cell("1", outputs=[output], metadata={"tags": ["hide"]})
    language = {"name": "python", "version": "3.11.7"}
    notebook = new_notebook(cells=[cell], metadata={"language_info": language})
    return json.loads(clean(notebook, [("/home/ada/coast/out", "out"), ("/home/ada/coast", ".")]))


def shown(text):
    data = cleaned(text)["cells"][0]["outputs"][0]["data"]
    assert data["application/json"] == {"a": [1, data["text/html"][0]]}
    return data["text/html"][0]


def test_paths_addresses_and_cell_files():
    assert shown("/home/ada/coast/out/x /home/ada/coast/y") == "out/x ./y"
    assert shown("<Lamp object at 0x7f00dead>") == "<Lamp object at 0x0>"
    assert shown("/tmp/ipykernel_77/123.py:3: UserWarning") == "cell:3: UserWarning"


def test_ids_drawn_at_random_are_numbered():
    name = "altair-viz-" + "0af9" * 8
    assert shown(f'<div id="{name}"></div>#{name}') == '<div id="id-0"></div>#id-0'
    assert shown('<table id="T_1a2b3">#T_1a2b3_row0') == '<table id="id-0">#id-0_row0'


def test_what_only_looks_like_it_stays():
    assert shown("colour 0xffffff of T_12345") == "colour 0xffffff of T_12345"


def test_metadata():
    notebook = cleaned("x")
    assert notebook["cells"][0]["metadata"] == {"tags": ["hide"]}
    assert "version" not in notebook["metadata"]["language_info"]


def test_longer_paths_go_first():
    lengths = [len(path) for path, _ in installation()]
    assert lengths == sorted(lengths, reverse=True)


def test_colours_go():
    assert plain("\x1b[0;31mKeyError\x1b[0m") == "KeyError"
