"""Progress: a live line in a terminal, plain lines elsewhere; clock and stream are given."""

from __future__ import annotations

import io

from explainer.execution.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def told(stream):
    times = iter([10.0, 11.9, 12.0, 12.5])
    progress = Progress(stream, clock=lambda: next(times))
    progress.begin(3)
    progress.current("tides")
    progress.started("lights")
    progress.ran("lights")
    progress.started("masts")
    progress.failed("masts")
    progress.removed("figures/fog")
    progress.end()
    return stream.getvalue()


def test_plain_lines():
    assert told(io.StringIO()).splitlines() == [
        "current tides.py",
        "ran lights.py 1.9 s",
        "failed masts.py 0.5 s",
        "removed figures/fog",
    ]


def test_one_live_line_in_a_terminal():
    text = told(Terminal())
    assert "1/3 running lights.py" in text and "2/3 running masts.py" in text
    lasting = [line.rsplit("\x1b[K", 1)[-1] for line in text.split("\n")]
    assert lasting == ["failed masts.py 0.5 s", "removed figures/fog", ""]


def test_a_function_gets_whole_lines():
    lines = []
    Progress.of(lines.append).current("tides")
    assert lines == ["current tides.py"]
