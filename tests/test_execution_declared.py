"""What notebooks declare, read from their source without running them."""

from __future__ import annotations

import pytest

from explainer.execution.declared import declarations, survey
from explainer.execution.percent import notebooks


@pytest.fixture
def write(tmp_path):
    def put(name, text):
        path = tmp_path / "notebooks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        return path

    return put


def test_ids_and_lines(write):
    path = write(
        "lights.py",
        "# %% [markdown]\n# # Lights\n# %%\npublish('heights', draw)\n"
        "notebook.publish(\n    'ranges', draw)\n# %%\nderive('mean-height', 3)\n",
    )
    found = declarations(path)
    assert found.figures == {"heights": 4, "ranges": 5}
    assert found.derived == {"mean-height": 8}
    assert found.problems == ()


@pytest.mark.parametrize("call", ["publish(name)", "publish(f'a{1}')", "derive()", "publish(*a)"])
def test_a_name_that_git_grep_cannot_find_is_a_problem(write, call):
    [problem] = declarations(write("lights.py", f"# %%\n\n{call}\n")).problems
    assert (problem.file, problem.line) == ("notebooks/lights.py", 3)
    assert "plain string" in problem.wanted


def test_other_calls_are_left_alone(write):
    text = "# %%\nqueue.publish(topic)\nmath.derive(x)\npublisher(name)\n"
    assert declarations(write("lights.py", text)).problems == ()


def test_renaming_publish_is_a_problem(write):
    text = "# %%\nfrom explainer.notebook import publish as show\n"
    [problem] = declarations(write("lights.py", text)).problems
    assert problem.line == 2 and "publish" in problem.wrong


def test_a_file_that_does_not_parse(write):
    [problem] = declarations(write("lights.py", "# %%\nx = 1\ny = = 2\n")).problems
    assert (problem.file, problem.line) == ("notebooks/lights.py", 3)


def test_a_file_that_is_not_utf8(write):
    path = write("lights.py", "")
    path.write_bytes(b"# %%\nx = '\xff'\n")
    [problem] = declarations(path).problems
    assert problem.file == "notebooks/lights.py" and "UTF-8" in problem.wanted


def test_twice_in_one_notebook(write):
    text = "# %%\npublish('heights')\npublish('heights')\n"
    [problem] = declarations(write("lights.py", text)).problems
    assert problem.line == 3 and "line 2" in problem.wrong


def test_two_notebooks_with_one_id_are_both_blocked(write, tmp_path):
    write("lights.py", "# %%\npublish('heights')\n")
    write("masts.py", "# %%\nx = 1\npublish('heights')\n")
    write("tides.py", "# %%\nderive('heights', 1)\n")
    found = survey(tmp_path)
    [problem] = found.problems
    assert (problem.file, problem.line) == ("notebooks/masts.py", 3)
    assert "notebooks/lights.py:2" in problem.wrong
    assert found.blocked == {"lights", "masts"}


def test_a_notebook_is_a_script_with_cells(write, tmp_path):
    write("lights.py", "# %%\n")
    write("paper.py", "def ink():\n    '''\n# %% in words\n'''\n")
    assert [path.stem for path in notebooks(tmp_path)] == ["lights"]


def test_publishing_outside_cells_is_a_problem(write, tmp_path):
    write("lights.py", "publish('heights')\n")
    found = survey(tmp_path)
    assert "# %%" in found.problems[0].example


def test_no_notebooks_folder(tmp_path):
    assert survey(tmp_path).notebooks == {}
