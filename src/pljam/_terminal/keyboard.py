"""Keys of the terminal, one by one, while the program waits.

State: ``_held``, the terminals whose modes are ours, with the modes that they had. They get those
back when a keyboard is left, when the process ends, and before it becomes another one. An interrupt
is a key here, whichever thread reads it, and so is a stop.
"""

from __future__ import annotations

import atexit
import codecs
import contextlib
import os
import re
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pljam._terminal.text import width_of

try:
    import termios
except ImportError:  # a system without POSIX terminals: whole lines are read
    termios = None  # type: ignore[assignment]

INTERRUPT, END, STOP, REDRAW, ESCAPE = "\x03", "\x04", "\x1a", "\x0c", "\x1b"
MANY = "many"
"""What several keys at once count as: text that was meant for another window."""

_STEP = 0.1
_SEQUENCE = re.compile(r"\x1b(?:[\[O][0-9;]*[A-Za-z~])?")
_LEFT, _RIGHT, _UP, _DOWN = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B"
_HOME = ("\x01", "\x1b[H", "\x1bOH", "\x1b[1~")
_LAST = ("\x05", "\x1b[F", "\x1bOF", "\x1b[4~")
_DELETE = "\x1b[3~"

_held: dict[int, tuple[int, list[Any]]] = {}
_is_registered = False


class Keyboard:
    """The keys of one terminal; ``with keyboard:`` they come at once, and are not shown."""

    def __init__(self, descriptor: int, write: Callable[[str], object]) -> None:
        self.descriptor = descriptor
        self.write = write
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def __enter__(self) -> Keyboard:
        _hold(self.descriptor)
        return self

    def __exit__(self, *raised: object) -> None:
        _release(self.descriptor)

    @contextlib.contextmanager
    def released(self) -> Iterator[None]:
        """Give the terminal back for a while, to another program or to a signal."""
        _release(self.descriptor)
        try:
            yield
        finally:
            _hold(self.descriptor)

    def key(self, seconds: float = _STEP) -> str | None:
        """Return a key, None if none comes in this time, nothing at the end of the input."""
        text = self._read(seconds)
        if not text:
            return text
        if len(text) == 1 or _SEQUENCE.fullmatch(text):
            return text
        if termios is None:
            return text.strip()[:1]
        return MANY

    def _read(self, seconds: float) -> str | None:
        if termios is not None:
            ready, _, _ = select.select([self.descriptor], [], [], seconds)
            if not ready:
                return None
        try:
            data = os.read(self.descriptor, 4096)
        except OSError:
            # The terminal is gone.
            return ""
        return self._decoder.decode(data) or None if data else ""

    def stop(self) -> None:
        """Stop the program, as the key for that does outside; return when it goes on."""
        with self.released():
            os.killpg(os.getpgrp(), signal.SIGTSTP)

    def line(
        self,
        prompt: str,
        room: int,
        earlier: Sequence[str] = (),
        is_over: Callable[[], bool] = lambda: False,
    ) -> str | None:
        """Return a line that is typed, or None if it is given up."""
        if termios is None:
            self.write(prompt)
            return (self._read(_STEP) or "").rstrip("\r\n") or None
        editing = _Editing(prompt, room, earlier)
        self.write(editing.drawn())
        while not is_over():
            text = self._read(_STEP)
            if text is None:
                continue
            if text == "":
                return None
            for key in _keys(text):
                if key in ("\n", "\r", INTERRUPT, ESCAPE) or (key == END and not editing.text):
                    self.write("\n")
                    return editing.text if key in ("\n", "\r") else None
                editing.press(key)
            self.write(editing.drawn())
        self.write("\n")
        return None


def _keys(text: str) -> Iterator[str]:
    """Yield single keys."""
    place = 0
    while place < len(text):
        found = _SEQUENCE.match(text, place)
        key = found[0] if found else text[place]
        yield key
        place += len(key)


class _Editing:
    """A line while it is typed: drawn with returns and spaces alone."""

    def __init__(self, prompt: str, room: int, earlier: Sequence[str]) -> None:
        self.prompt = prompt
        self.room = max(room - width_of(prompt) - 1, 8)
        self.text = ""
        self.at = 0
        self._lines = [*earlier, ""]
        self._shown = len(earlier)
        self._drawn = 0

    def press(self, key: str) -> None:
        """Do what a key means."""
        text, at = self.text, self.at
        if key in ("\x7f", "\b"):
            self.text, self.at = text[: max(at - 1, 0)] + text[at:], max(at - 1, 0)
        elif key == "\x15":
            self.text, self.at = text[at:], 0
        elif key == "\x0b":
            self.text = text[:at]
        elif key == "\x17":
            start = len(text[:at].rstrip().rpartition(" ")[0])
            start += bool(start)
            self.text, self.at = text[:start] + text[at:], start
        elif key == _DELETE:
            self.text = text[:at] + text[at + 1 :]
        elif key in (_LEFT, "\x02"):
            self.at = max(at - 1, 0)
        elif key in (_RIGHT, "\x06"):
            self.at = min(at + 1, len(text))
        elif key in _HOME:
            self.at = 0
        elif key in _LAST:
            self.at = len(text)
        elif key in (_UP, _DOWN):
            self._lines[self._shown] = text
            moved = self._shown + (1 if key == _DOWN else -1)
            self._shown = min(max(moved, 0), len(self._lines) - 1)
            self.text = self._lines[self._shown]
            self.at = len(self.text)
        elif key == "\t" or key.isprintable():
            key = " " if key == "\t" else key
            self.text, self.at = text[:at] + key + text[at:], at + len(key)

    def drawn(self) -> str:
        """Return what draws the line anew and leaves the cursor at its place."""
        start = 0
        while width_of(self.text[start : self.at]) > self.room:
            start += 1
        end = len(self.text)
        while width_of(self.text[start:end]) > self.room:
            end -= 1
        shown = self.text[start:end]
        blank = " " * max(self._drawn - width_of(shown), 0)
        self._drawn = width_of(shown)
        before = self.text[start : self.at]
        return f"\r{self.prompt}{shown}{blank}\r{self.prompt}{before}"


def _hold(descriptor: int) -> None:
    """Let keys come at once; drop those that were typed before anything was asked."""
    global _is_registered
    if termios is None:
        return
    before = termios.tcgetattr(descriptor)
    modes = termios.tcgetattr(descriptor)
    modes[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    nothing = bytes([os.fpathconf(descriptor, "PC_VDISABLE") & 0xFF])
    for number, value in (
        (termios.VMIN, 1),
        (termios.VTIME, 0),
        (termios.VINTR, nothing),
        (termios.VSUSP, nothing),
    ):
        modes[6][number] = value
    if not _is_registered:
        _is_registered = True
        atexit.register(restore)
    _held[descriptor] = os.getpid(), before
    termios.tcsetattr(descriptor, termios.TCSAFLUSH, modes)


def _release(descriptor: int) -> None:
    process, before = _held.pop(descriptor, (0, []))
    if process == os.getpid():
        with contextlib.suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def restore() -> None:
    """Give every terminal the modes back that it had."""
    for descriptor in list(_held):
        _release(descriptor)


def is_terminal_ours(descriptor: int) -> bool:
    """Whether this process may read a terminal: it is in the foreground there."""
    if not hasattr(os, "tcgetpgrp"):
        return True
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:
        # It controls no processes.
        return True


def encoding_of_terminal() -> str:
    """Return the encoding that the terminal is written to in."""
    return getattr(sys.__stderr__, "encoding", None) or "utf-8"
