"""Staging: outputs are made beside their place and renamed into it, all or none."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

_ASIDE = "explainer-old"
_NEW = "explainer-new"
_OURS = re.compile(rf"\.(?P<name>.+)\.({_ASIDE}|{_NEW}-(?P<pid>\d+)-[0-9a-f]{{8}})")


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """Yield an empty folder beside `target`; when the block succeeds it becomes `target`.

    On any exception, Ctrl-C and a full disk included, the folder is removed and `target`
    stays as it was. What an earlier crash left behind is repaired first.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    tidy(target.parent, target.name)
    folder = fresh_folder(target)
    try:
        yield folder
        swap_all({target: folder})
    finally:
        remove(folder)


def atomic_write(path: Path, content: bytes | str) -> None:
    """Write the file so that a reader sees the old content or the new, never a part.

    Text is written as UTF-8 with its line ends as they are; parent folders are made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _new_name(path)
    try:
        with open(temporary, "xb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)
    finally:
        remove(temporary)


def fresh_folder(target: Path) -> Path:
    """Make an empty folder beside `target`, on the same disk, so that it can be renamed."""
    folder = _new_name(target)
    # Not tempfile.mkdtemp: its mode 0700 would travel to the web server with the rename.
    folder.mkdir(parents=True)
    return folder


def swap_all(fresh: Mapping[Path, Path], gone: Iterable[Path] = ()) -> None:
    """Rename every fresh path over its target and drop the `gone` ones; undo all on an error.

    A target may be a file or a folder, present or not. A process killed in the middle leaves
    each target old or new; `tidy` repairs the folder at the next start.
    """
    targets: dict[Path, Path | None] = {**dict.fromkeys(gone), **fresh}
    existed = {target for target in targets if target.exists()}
    for target in existed:
        remove(aside(target))  # of an earlier crash: must not pass for today's old one
    try:
        for target, source in targets.items():
            _replace(target, source)
    except BaseException:
        for target, source in targets.items():
            _undo(target, source, target in existed)
        raise
    for target in targets:
        remove(aside(target))


def _replace(target: Path, source: Path | None) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        os.replace(target, aside(target))
    if source is not None:
        os.replace(source, target)


def _undo(target: Path, source: Path | None, existed: bool) -> None:
    """Put the old one back, from whichever of the two renames was reached."""
    if aside(target).exists():
        remove(target)
        os.replace(aside(target), target)
    elif not existed and source is not None and not source.exists():
        remove(target)


def aside(target: Path) -> Path:
    """Where the old one waits while the new one is renamed in."""
    return target.with_name(f".{target.name}.{_ASIDE}")


def tidy(folder: Path, name: str | None = None) -> None:
    """Repair what a killed process left in `folder`, for one target or for all.

    An old one whose new one never arrived is put back; temporary paths of processes that no
    longer live are removed.
    """
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        match = _OURS.fullmatch(path.name)
        if match and name in (None, match["name"]):
            _repair(path, folder / match["name"], match["pid"])


def _repair(path: Path, target: Path, pid: str | None) -> None:
    if pid is not None:
        if not _lives(int(pid)):
            remove(path)
    elif target.exists():
        remove(path)
    else:
        os.replace(path, target)


def _lives(pid: int) -> bool:
    if os.name == "nt":
        return True  # signal 0 would end the process there: a leftover folder is the lesser harm
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def remove(path: Path) -> None:
    """Remove a file or a whole folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(FileNotFoundError):
            path.unlink()


def _new_name(target: Path) -> Path:
    return target.with_name(f".{target.name}.{_NEW}-{os.getpid()}-{secrets.token_hex(4)}")
