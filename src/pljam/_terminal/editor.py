"""The user's editor, opened at a line."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping

_PLUS_LINE = frozenset(
    {
        *("vi", "vim", "nvim", "view", "gvim", "mvim", "nano", "pico", "micro", "kak", "joe"),
        *("emacs", "emacsclient", "mg", "jed", "ne", "gedit", "kate"),
    }
)
_GOTO = frozenset({"code", "codium", "vscodium", "cursor", "windsurf"})
_COLON_LINE = frozenset({"hx", "helix", "subl", "zed"})
_USUAL = ("editor", "nano", "vim", "vi")


def editor_command(
    path: str, line: int, environment: Mapping[str, str] = os.environ
) -> list[str] | None:
    """Return the command that edits a file at a line, or None if there is no editor."""
    chosen = environment.get("VISUAL") or environment.get("EDITOR")
    if not chosen:
        found = next(filter(None, map(shutil.which, _USUAL)), None)
        return None if found is None else [found, f"+{line}", path]
    try:
        words = shlex.split(chosen)
    except ValueError:
        words = [chosen]
    name = os.path.basename(words[0])
    if name in _PLUS_LINE:
        return [*words, f"+{line}", path]
    if name in _GOTO:
        return [*words, "--goto", f"{path}:{line}"]
    if name in _COLON_LINE:
        return [*words, f"{path}:{line}"]
    return [*words, path]


def edit(path: str, line: int, keys: int, screen: int) -> str:
    """Let the user edit a file; return what went wrong, or nothing."""
    command = editor_command(path, line)
    if command is None:
        return "no editor: set VISUAL or EDITOR"
    try:
        status = subprocess.run(command, stdin=keys, stdout=screen, stderr=screen).returncode
    except OSError as error:
        return f"{command[0]}: {error.strerror or error}"
    return f"{command[0]} exited with status {status}" if status else ""
