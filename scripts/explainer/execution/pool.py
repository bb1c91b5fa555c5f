"""The pool: brings all notebooks up to date, several at a time, and tells every problem at once."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from explainer.execution import order, outputs
from explainer.execution.declared import Declarations, Survey, survey
from explainer.execution.failures import NotebookFailed
from explainer.execution.fingerprint import Surroundings, built_on, is_current, stale
from explainer.execution.progress import Progress, Tell
from explainer.execution.runner import TIMEOUT, run_async
from explainer.execution.staging import fresh_folder, remove
from explainer.problems import Problem


@dataclass(frozen=True)
class Report:
    """What a build did: notebooks executed, notebooks left as they were, paths removed."""

    ran: tuple[str, ...]
    current: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass
class _Work:
    root: Path
    build: Path
    timeout: int
    progress: Progress
    around: Surroundings
    old: set[str]
    problems: list[Problem]
    tracebacks: dict[str, str] = field(default_factory=dict)
    ran: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    done: dict[str, asyncio.Event] = field(default_factory=dict)


def run_all(
    root: Path,
    build: Path,
    jobs: int | None = None,
    timeout: int = TIMEOUT,
    report: Progress | Tell | None = None,
) -> Report:
    """Execute the notebooks in `root`/notebooks that are stale; outputs go to `build`.

    A notebook that builds on others waits for them, and runs when their values changed.

    `jobs` notebooks at a time (as many as processors by default), `timeout` in seconds a cell;
    `report` is a Progress, or a function that takes a line of text.
    Raises `NotebookFailed` at the end with the problems of all notebooks; the outputs of those
    that succeeded are in place by then, those of the others stay as they were.
    """
    root, build, progress = root.resolve(), build.resolve(), Progress.of(report)
    found = survey(root)
    removed = outputs.sweep(build, set(found.notebooks))
    around = Surroundings.of(root)
    old = {path.stem for path in stale(root, build, around)} - found.blocked
    work = _Work(root, build, timeout, progress, around, old, list(found.problems))
    due = _due(work, found)
    work.current += sorted(found.notebooks.keys() - due.keys() - found.blocked)
    _tell(progress, len(found.notebooks), removed, work.current)
    _run_due(work, due, jobs or os.cpu_count() or 1)
    if work.problems:
        raise NotebookFailed(work.problems, work.tracebacks)
    return Report(tuple(sorted(work.ran)), tuple(sorted(work.current)), tuple(removed))


def _due(work: _Work, found: Survey) -> dict[str, Declarations]:
    """What is stale, and what builds on it and may become so."""
    needs = {name: declared.needs for name, declared in found.notebooks.items()}
    names = order.with_builders(needs, work.old) - found.blocked
    return {name: found.notebooks[name] for name in sorted(names)}


def _tell(progress: Progress, total: int, removed: list[str], current: list[str]) -> None:
    progress.begin(total)
    for path in removed:
        progress.removed(path)
    for name in current:
        progress.current(name)


def _run_due(work: _Work, due: dict[str, Declarations], jobs: int) -> None:
    """One event loop drives all kernels: each is a process of its own, and the first Ctrl-C
    arrives here as a cancellation, never in the middle of a move."""
    try:
        if due:
            _wait_for(_run_together(work, due, jobs))
    except BaseExceptionGroup as group:
        raise group.exceptions[0] from None  # the first stopped the others: a full disk, say
    finally:
        work.progress.end()


def _wait_for(work: Coroutine) -> None:
    """Run to the end, also for a caller whose thread has an event loop, as browser tests have."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(work)
    else:
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, work).result()


async def _run_together(work: _Work, due: dict[str, Declarations], jobs: int) -> None:
    gate = asyncio.Semaphore(jobs)
    work.done.update({name: asyncio.Event() for name in due})
    async with asyncio.TaskGroup() as group:
        for name, declared in due.items():
            group.create_task(_run_in_turn(work, name, declared, gate))


async def _run_in_turn(
    work: _Work, name: str, declared: Declarations, gate: asyncio.Semaphore
) -> None:
    """Wait for what the notebook builds on, and run it if there is still a reason to."""
    for need in declared.needs.keys() & work.done.keys():
        await work.done[need].wait()
    if work.failed & declared.needs.keys():
        _put_off(work, name)
    elif name in work.old or not _is_current(work, name):
        async with gate:
            await _run_one(work, name, declared)
    else:
        work.current.append(name)
        work.progress.current(name)
    work.done[name].set()


def _is_current(work: _Work, name: str) -> bool:
    return is_current(work.root, work.build, work.root / f"notebooks/{name}.py", work.around)


def _put_off(work: _Work, name: str) -> None:
    """What it builds on failed and has told why; its own outputs stay as they were."""
    work.failed.add(name)
    work.progress.put_off(name)


async def _run_one(work: _Work, name: str, declared: Declarations) -> None:
    work.progress.started(name)
    try:
        await _run_and_install(work, name, declared)
    except NotebookFailed as failure:
        work.failed.add(name)
        work.problems += failure.problems
        work.tracebacks |= failure.tracebacks
        work.progress.failed(name)
    else:
        work.ran.append(name)
        work.progress.ran(name)


async def _run_and_install(work: _Work, name: str, declared: Declarations) -> None:
    out = fresh_folder(work.build / name)
    try:
        done = await run_async(work.root, name, out, work.timeout)
        inputs = {**done.inputs, **built_on(work.build, declared.needs)}
        written = outputs.Outputs.found(name, out)
        outputs.check(written, declared)
        outputs.install(written, replace(done, inputs=inputs), work.around, out, work.build)
    finally:
        remove(out)
