"""Files that are kept between processes: where they stand, and how they are replaced."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path


def cache_directory(environ: Mapping[str, str]) -> Path | None:
    """Return the directory for what is kept, or ``None`` where nothing is to be.

    ``PLJAM_CACHE`` names it, and set but empty it means none; else it is the user's cache
    directory.
    """
    given = environ.get("PLJAM_CACHE")
    if given is not None:
        return Path(given) if given else None
    return _user_cache(environ)


def _user_cache(environ: Mapping[str, str]) -> Path | None:
    given = environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(given):
        return Path(given) / "pljam"
    if sys.platform == "win32" and environ.get("LOCALAPPDATA"):
        return Path(environ["LOCALAPPDATA"]) / "pljam" / "cache"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "pljam"


def replace_file(file: Path, lines: Iterable[bytes]) -> None:
    """Put a new file in the place of ``file``. Raises ``OSError``."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{os.getpid()}-{os.urandom(4).hex()}")
    try:
        # A program may have put something else in the place of the built-in one.
        with io.open(fresh, "xb", opener=_private) as stream:  # noqa: UP020
            stream.writelines(lines)
        os.replace(fresh, file)
    except BaseException:
        # why: half a file must not be left behind, whatever ended the writing
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
