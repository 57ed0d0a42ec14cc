"""Write a file so that a power failure leaves the old one or the new one, never half of either."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def write_safely(path: Path, content: str | bytes) -> None:
    """Write a file beside its place, flush it to the disk, then put it in its place; OSError where it cannot.

    A text is written as UTF-8.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as opened:
            opened.write(content.encode("utf-8") if isinstance(content, str) else content)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(beside, path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    """Flush the folder's own list of names, where the system lets a folder be opened (not on Windows)."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
