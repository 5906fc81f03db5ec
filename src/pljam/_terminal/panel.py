"""The panel: shows a failing call in the terminal, and answers with the key that is pressed."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable

from pljam._replay.failure import Failure, Program, one_line
from pljam._replay.handlers.waiting import WaitForSave, show_failure
from pljam._replay.restarts import Raise, Restart, Retry, RetryOuter, Skip, UseValue
from pljam._terminal import keyboard
from pljam._terminal.debugger import debug
from pljam._terminal.editor import edit
from pljam._terminal.keyboard import Keyboard, is_terminal_ours
from pljam._terminal.screen import key_lines, keys, level_lines, place_of, screen, value_text
from pljam._terminal.text import Line, Look, clean, cut, line, look_of, wrapped

_KEYS, _SCREEN = 0, 2
_MOST_LEVELS = 20


class Terminal:
    """Asks a person at the terminal: on stderr, with keys from stdin.

    Without a terminal, or in a process that does not own it, it waits for a save and says so.
    """

    def __init__(self) -> None:
        self._process = os.getpid()
        self._typed: list[str] = []

    def __call__(self, failure: Failure) -> Restart:
        """Show the failure and wait for a key, or for a save."""
        why = self._absence()
        if why:
            return WaitForSave(lambda shown: show_failure(shown, why))(failure)
        return _Panel(failure, self._typed).ask()

    def _absence(self) -> str:
        """Why there is no terminal to ask on, or nothing."""
        if os.getpid() != self._process:
            return "a child asks no questions, and "
        if not (os.isatty(_KEYS) and os.isatty(_SCREEN)):
            return "there is no terminal to ask on, so it "
        return "" if is_terminal_ours(_KEYS) else "in the background, it "


class _Panel:
    """One failure, shown until it is answered."""

    def __init__(self, failure: Failure, typed: list[str]) -> None:
        assert failure.program is not None
        self._failure = failure
        self._program: Program = failure.program
        self._generation = self._program.generation
        self._keyboard = Keyboard(_KEYS, self._write)
        self._typed = typed
        self._actions: dict[str, Callable[[], Restart | None]] = {
            "r": Retry,
            "v": self._value,
            "s": Skip,
            "o": self._outer,
            "t": self._try,
            "e": self._edit,
            "d": self._debug,
            "g": Raise,
            keyboard.INTERRUPT: Raise,
            keyboard.END: Raise,
            keyboard.STOP: self._stop,
            keyboard.REDRAW: self._redraw,
            "?": self._redraw,
        }

    def ask(self) -> Restart:
        """Show the failure; return what is answered."""
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                stream.flush()
        with self._keyboard:
            if self._failure.refused:
                # The reason was told already.
                self._keys()
            else:
                self._redraw()
            restart = self._answer()
        self._say(_announced(restart), "dim")
        return restart

    def _answer(self) -> Restart:
        while not self._failure.ended.is_set():
            self._program.look()
            if self._program.generation != self._generation:
                self._generation = self._program.generation
                if "Retry" not in self._failure.unavailable:
                    return Retry()
            key = self._keyboard.key()
            if key is None:
                continue
            if key == "":
                break
            restart = self._pressed(key)
            if restart is not None:
                return restart
        return Raise()

    def _pressed(self, key: str) -> Restart | None:
        if key == keyboard.MANY:
            self._say("Several keys at once do nothing: press one of those above.", "dim")
            return None
        key = key.lower()
        action = self._actions.get(key)
        if action is None:
            return None
        for each in keys(self._failure):
            if each.letter == key and each.reason:
                self._say(f"{each.label}: not possible, {each.reason}", "error")
                return None
        try:
            return action()
        # why: a defect of ours must not end the run of a program that waits for a fix
        except Exception as error:
            self._say(f"pljam failed: {_where(error)}", "error")
            self._keys()
            return None

    # The keys.

    def _value(self) -> Restart | None:
        """Let the user write an expression with the names that the failing call has."""
        names = {**(self._failure.frame.f_globals if self._failure.frame else {})}
        names.update(self._failure.locals)
        self._say("An expression with the names of the call; Esc goes back.", "dim")
        while True:
            text = self._line(f"value of {cut(self._failure.name, 24)}: ")
            if text is None or not text.strip():
                self._keys()
                return None
            self._typed.append(text)
            try:
                with self._keyboard.released():
                    value = eval(text.strip(), names)
                    shown = value_text(value)
            # why: whatever the user's expression raises is shown to them
            except BaseException as error:
                self._say(one_line(error), "error")
                continue
            self._say(f"It returns {shown}", "good")
            return UseValue(value)

    def _outer(self) -> Restart | None:
        """Ask which call is to be run again."""
        able = [level for level in self._failure.levels if level.can_restart]
        self._show(level_lines(able[:_MOST_LEVELS], self._look.columns))
        if len(able) > _MOST_LEVELS:
            self._say(f"… and others, up to {able[-1].calls}", "dim")
        while True:
            text = self._line(f"run which call again? [{able[0].calls}] ")
            if text is None:
                self._keys()
                return None
            chosen = text.strip() or str(able[0].calls)
            for level in able:
                if str(level.calls) == chosen:
                    return RetryOuter(level.calls)
            self._say(f"There is no call {chosen} that can be run again.", "error")

    def _try(self) -> Restart | None:
        """Show what a retry would come to, made on copies."""
        with self._keyboard.released():
            tried = self._failure.try_on_copies()
            shown = value_text(tried.value)
        if tried.reason:
            self._say(f"It cannot be tried: {tried.reason}", "error")
        elif tried.exception is not None:
            self._say(f"On copies it raises {_where(tried.exception)}", "error")
        else:
            self._say(f"On copies it returns {shown}", "good")
        self._keys()
        return None

    def _edit(self) -> Restart | None:
        with self._keyboard.released():
            wrong = edit(self._failure.path, self._failure.line, _KEYS, _SCREEN)
        if wrong:
            self._say(wrong, "error")
        # Nobody waits for the watch to notice what was just saved.
        self._program.reload_changed()
        if self._program.generation == self._generation:
            self._keys()
        return None

    def _debug(self) -> Restart | None:
        self._say("pdb at the failing call; q returns to the panel.", "dim")
        with self._keyboard.released():
            debug(self._failure, _KEYS, _SCREEN)
        self._redraw()
        return None

    def _stop(self) -> Restart | None:
        self._keyboard.stop()
        self._redraw()
        return None

    # What is shown.

    def _redraw(self) -> Restart | None:
        columns = self._look.columns
        self._show([(), *screen(self._failure, columns), *key_lines(self._failure, columns)])
        return None

    def _keys(self) -> None:
        self._show([(), *key_lines(self._failure, self._look.columns)])

    def _say(self, text: str, style: str) -> None:
        self._show(line((row, style)) for row in wrapped(clean(text), self._look.columns, most=4))

    def _show(self, lines: Iterable[Line]) -> None:
        self._write(self._look.text(lines))

    def _line(self, prompt: str) -> str | None:
        columns = self._look.columns
        return self._keyboard.line(prompt, columns, self._typed, self._failure.ended.is_set)

    @property
    def _look(self) -> Look:
        return look_of(_SCREEN, keyboard.encoding_of_terminal())

    def _write(self, text: str) -> None:
        data = text.encode(keyboard.encoding_of_terminal(), "replace")
        try:
            while data:
                data = data[os.write(_SCREEN, data) :]
        except OSError:
            # The terminal is gone, which the next look for a key finds out.
            return


def _announced(restart: Restart) -> str:
    """Return what is said of an answer."""
    if isinstance(restart, Retry):
        return "It is run again."
    if isinstance(restart, RetryOuter):
        return f"The call {restart.calls} above is run again."
    return "It is given up: the exception goes on." if isinstance(restart, Raise) else ""


def _where(error: BaseException) -> str:
    """Return an exception with the place that raised it."""
    entry = error.__traceback__
    while entry is not None and entry.tb_next is not None:
        entry = entry.tb_next
    text = one_line(error)
    if entry is None:
        return text
    return f"{text} ({place_of(entry.tb_frame.f_code.co_filename, entry.tb_lineno)})"
