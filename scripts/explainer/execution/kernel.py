"""The kernel that runs a notebook: the usual one, with its reads noted from the first cell on.

Started by the runner as `python -m explainer.execution.kernel -f connection.json`; it takes
the project folder from EXPLAINER_ROOT and the folder to write to from EXPLAINER_OUT.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from explainer.execution import reads

FINISH = "from explainer.execution import kernel as _kernel; _kernel.finish()"
EXPLAIN = "from explainer.execution import kernel as _kernel; _kernel.explain()"

_reads: reads.Reads | None = None


def main() -> None:
    """Run the kernel until it is told to stop."""
    # `-m` puts notebooks/ first on the path, where a script named like a library would win
    # over it. IPython puts it back once it has loaded its own.
    sys.path[:] = [entry for entry in sys.path if entry not in ("", os.getcwd())]
    from ipykernel.kernelapp import IPKernelApp

    application = IPKernelApp.instance()
    application.initialize()
    # A bare result is read by people: four digits, not sixteen.
    application.shell.display_formatter.formatters["text/plain"].float_precision = "%.4g"
    begin()
    application.start()


def begin() -> None:
    """Start to note reads. Kept in this module's importable copy: `main` runs as __main__."""
    from explainer.execution import kernel

    kernel._reads = reads.install(Path(os.environ["EXPLAINER_ROOT"]))


def finish() -> None:
    """Write reads.json; the runner calls this after the last cell."""
    if _reads is not None:
        reads.write(_reads, Path(os.environ["EXPLAINER_OUT"]) / "reads.json")


def explain() -> None:
    """Write problems.json from the last exception, when it was a ProblemsFound."""
    problems = getattr(getattr(sys, "last_value", None), "problems", ())
    path = Path(os.environ["EXPLAINER_OUT"]) / "problems.json"
    path.write_text(json.dumps([asdict(problem) for problem in problems]), encoding="utf-8")


if __name__ == "__main__":
    main()
