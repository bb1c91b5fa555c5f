"""The runner: executes one notebook in a kernel of this Python, into a folder of its own."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell

from explainer.execution import failures, kernel
from explainer.execution.cells import Script, parse
from explainer.execution.cleaning import clean, installation
from explainer.execution.digest import text as digest_text
from explainer.execution.failures import NotebookFailed, Place

TIMEOUT = 120  # seconds a cell may take
_START = 60  # seconds a kernel may take to come up
# A constant, not the commit's time: a figure that used it would change with every commit.
_EPOCH = "315532800"
_PERSONAL = ("PYTHONSTARTUP", "PYTHONINSPECT", "IPYKERNEL_CELL_NAME")


@dataclass(frozen=True)
class Run:
    """What one run gave: the executed notebook as text, and the digests it depends on."""

    source: str
    ipynb: str
    inputs: Mapping[str, str | None]


class _OwnKernel(KernelSpecManager):
    """One kernel, this Python's: nothing needs to be installed for the user."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        command = [sys.executable, "-m", kernel.__name__, "-f", "{connection_file}"]
        return KernelSpec(argv=[*command, "--HistoryManager.enabled=False"], language="python")


def run(root: Path, notebook: str, out: Path, timeout: int = TIMEOUT) -> Run:
    """Execute notebooks/<notebook>.py of the project in `root`; it writes into `out`.

    `timeout` is in seconds a cell. Raises `NotebookFailed`. The kernel is gone on return,
    whatever happens, Ctrl-C included.
    """
    return asyncio.run(run_async(root, notebook, out, timeout))


async def run_async(root: Path, notebook: str, out: Path, timeout: int = TIMEOUT) -> Run:
    """`run` for a caller that has an event loop; cancelling it ends the kernel."""
    root, out = root.resolve(), out.resolve()
    source = (root / "notebooks" / f"{notebook}.py").read_bytes()
    script = parse(source.decode())
    place = Place(notebook, script.lines)
    with tempfile.TemporaryDirectory(prefix="explainer-") as scratch:
        environment = _environment(root, notebook, out, Path(scratch))
        async with _kernel(root, script, environment, Path(scratch), place) as client:
            client.timeout = timeout
            await _execute(client, place, out)
        places = [(out, "out"), *installation(), (root, "."), (scratch, "scratch")]
        ipynb = clean(script.notebook, places)
    inputs = json.loads((out / "reads.json").read_bytes())
    return Run(digest_text(source.decode()), ipynb, inputs)


async def _execute(client: NotebookClient, place: Place, out: Path) -> None:
    with _failures(client, place):
        try:
            for place.index, cell in enumerate(list(client.nb.cells)):
                place.prompt = client.code_cells_executed + 1
                await client.async_execute_cell(cell, place.index, place.prompt)
            await _aside(client, kernel.FINISH)
        except CellExecutionError as error:
            await _aside(client, kernel.EXPLAIN)
            traceback = _traceback(client, place)
            raise failures.raised(place, error.ename, error.evalue, traceback, out) from None


async def _aside(client: NotebookClient, code: str) -> None:
    """Run a line in the kernel that leaves no mark in the notebook."""
    client.nb.cells.append(new_code_cell(code))
    try:
        index = len(client.nb.cells) - 1
        await client.async_execute_cell(client.nb.cells[-1], index, store_history=False)
    finally:
        client.nb.cells.pop()


def _traceback(client: NotebookClient, place: Place) -> str:
    outputs = client.nb.cells[place.index].get("outputs", [])
    return "\n".join("\n".join(o.traceback) for o in outputs if o.output_type == "error")


@contextmanager
def _failures(client: NotebookClient, place: Place):
    try:
        yield
    except CellTimeoutError:
        raise failures.timed_out(place, client.timeout) from None
    except DeadKernelError:
        task = asyncio.current_task()
        if task and task.cancelling():  # nbclient takes every cancellation for a dead kernel
            raise asyncio.CancelledError from None
        raise failures.died(place) from None


@asynccontextmanager
async def _kernel(
    root: Path, script: Script, environment: dict[str, str], scratch: Path, place: Place
) -> AsyncIterator[NotebookClient]:
    """A running kernel. Not nbclient's own set-up: that takes over Ctrl-C, and waits 0.4 s."""
    manager = AsyncKernelManager(
        kernel_spec_manager=_OwnKernel(), connection_file=str(scratch / "kernel.json")
    )
    if os.name != "nt" and len(str(scratch)) < 80:  # a socket's path holds about 100 characters
        manager.transport = "ipc"  # sockets in our own folder: no port that another may take
    client = NotebookClient(script.notebook, km=manager, record_timing=False, iopub_timeout=30)
    client.raise_on_iopub_timeout, client.startup_timeout = True, _START
    client.reset_execution_trackers()
    try:
        await manager.start_kernel(cwd=str(root / "notebooks"), env=environment)
        await _connect(client, place)
        yield client
    finally:
        if client.kc:
            client.kc.stop_channels()
        await manager.shutdown_kernel(now=True)


async def _connect(client: NotebookClient, place: Place) -> None:
    client.kc = client.km.client()
    client.kc.allow_stdin = False
    client.kc.start_channels()
    try:
        await client.kc.wait_for_ready(timeout=_START)
    except RuntimeError as error:
        raise failures.not_started(place, str(error)) from None


def _environment(root: Path, notebook: str, out: Path, scratch: Path) -> dict[str, str]:
    """The kernel's environment: this one without what is personal or varies from run to run."""
    kept = {name: value for name, value in os.environ.items() if name not in _PERSONAL}
    return kept | {
        "EXPLAINER_ROOT": str(root),
        "EXPLAINER_NOTEBOOK": notebook,
        "EXPLAINER_OUT": str(out),
        "IPYTHONDIR": str(scratch / "ipython"),  # no start-up files of the user
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": _EPOCH,
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
    }


__all__ = ["TIMEOUT", "NotebookFailed", "Run", "run", "run_async"]
