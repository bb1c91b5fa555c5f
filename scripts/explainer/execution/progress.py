"""Progress: one live line in a terminal, plain lines everywhere else."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from typing import TextIO

Tell = Callable[[str], None]


class Progress:
    """Tells which notebooks run and how long they took. `clock` gives seconds."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic):
        self.stream = stream or sys.stderr
        self.clock = clock
        self.live = self.stream.isatty()
        self._since: dict[str, float] = {}
        self._done = 0
        self._total = 0

    @classmethod
    def of(cls, report: Progress | Tell | None) -> Progress:
        """A progress as it is, or one that tells its lines to a function, or to standard error."""
        if report is None or isinstance(report, Progress):
            return report or cls()
        return cls(_Lines(report))

    def begin(self, total: int) -> None:
        """There are so many notebooks."""
        self._total, self._done = total, 0

    def started(self, notebook: str) -> None:
        self._since[notebook] = self.clock()
        self._show_running()

    def ran(self, notebook: str) -> None:
        self._finished(f"ran {notebook}.py {self._seconds(notebook):.1f} s")

    def failed(self, notebook: str) -> None:
        self._finished(f"failed {notebook}.py {self._seconds(notebook):.1f} s", keep=True)

    def current(self, notebook: str) -> None:
        self._finished(f"current {notebook}.py")

    def put_off(self, notebook: str) -> None:
        """It was not run, because one that it builds on failed."""
        self._finished(f"put off {notebook}.py", keep=True)

    def removed(self, path: str) -> None:
        self._line(f"removed {path}", keep=True)

    def end(self) -> None:
        """Leave the terminal's line empty for what comes next; also after Ctrl-C."""
        if self.live:
            self._write("\r\x1b[K")

    def _seconds(self, notebook: str) -> float:
        now = self.clock()
        return now - self._since.pop(notebook, now)

    def _finished(self, text: str, keep: bool = False) -> None:
        self._done += 1
        self._line(text, keep)
        self._show_running()

    def _show_running(self) -> None:
        if self.live and self._since:
            names = ", ".join(f"{name}.py" for name in self._since)
            self._write(f"\r\x1b[K{self._done}/{self._total} running {names}"[:99])

    def _line(self, text: str, keep: bool) -> None:
        """A line that stays; in a terminal only what a person must not miss stays."""
        if not self.live:
            self._write(text + "\n")
        elif keep:
            self._write(f"\r\x1b[K{text}\n")

    def _write(self, text: str) -> None:
        self.stream.write(text)
        self.stream.flush()


class _Lines(io.TextIOBase):
    """A stream that passes each line to a function."""

    def __init__(self, tell: Tell):
        self.tell = tell

    def write(self, text: str) -> int:
        self.tell(text.rstrip("\n"))
        return len(text)
