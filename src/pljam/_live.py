"""A program that follows its files: what ``pljam run`` adds to running it.

The watch brings batches of changed paths, the session applies them, each outcome is said on
stderr, and SIGHUP starts the program anew.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from types import CodeType, FrameType, ModuleType
from typing import Protocol

from pljam import render
from pljam._watch import Watch
from pljam.report import ReloadReport


class Tracker(Protocol):
    """What is used of the engine's tracker."""

    def note_main(self, main: ModuleType, data: bytes) -> CodeType | None:
        """Keep what the script runs; return the code to execute, if that is to be another one."""


class Session(Protocol):
    """What is used of the engine's session."""

    @property
    def tracker(self) -> Tracker:
        """What notes the sources of modules as they are loaded."""

    is_watched: bool

    def reload_changed(self, paths: Sequence[str] | None = None) -> ReloadReport:
        """Apply what changed in these files."""


class Live:
    """The reloading of one running program, until it ends."""

    def __init__(
        self,
        session: Session,
        roots: Sequence[str],
        printer: render.Printer,
        restart_on_refusal: bool = False,
    ) -> None:
        """Remember how the program was started, before it can change that."""
        self.session = session
        self.roots = roots
        self.printer = printer
        self.restart_on_refusal = restart_on_refusal
        self.process = os.getpid()
        self.command = [sys.executable, *sys.orig_argv[1:]]
        self.directory = os.getcwd()
        self.environment = dict(os.environ)
        self.terminal = _has_terminal()
        self.before = signal.getsignal(signal.SIGHUP)
        self.watch = Watch(roots, self.apply, self.problem, printer.prepare)

    def start(self, main: ModuleType, source: bytes | None) -> CodeType | None:
        """Watch until the program ends; its own exit functions run before ours."""
        code = None
        if source is not None:
            # No import loads this module, so nobody else saw what it was compiled from.
            code = self.session.tracker.note_main(main, source)
        atexit.register(self.watch.stop)
        signal.signal(signal.SIGHUP, self.hang_up)
        os.register_at_fork(
            before=_hold_hang_up,
            after_in_parent=_let_hang_up,
            after_in_child=self.leave_to_parent,
        )
        try:
            self.watch.start()
            self.session.is_watched = True
        except OSError as error:
            self.problem(str(error))
        return code

    def apply(self, paths: Sequence[str]) -> None:
        """Apply one batch and say what came of it."""
        try:
            report = self.session.reload_changed(paths)
        except Exception:  # why: our own defect must not end the watching of a long-lived program
            self.printer.show([render.Line("refused", ("pljam failed",))])
            self.printer.write(traceback.format_exc())
            return
        restart = bool(report.refused) and not report.errors and self.restart_on_refusal
        after = "restarts now" if restart else self.restart_hint()
        self.printer.show(render.lines(report, self.roots, self.printer.width(), after))
        if restart:
            self.restart()

    def restart_hint(self) -> str:
        """How to restart the program by hand; a program may have taken SIGHUP for itself."""
        if signal.getsignal(signal.SIGHUP) != self.hang_up:
            return "needs a restart"
        return f"needs a restart: kill -HUP {self.process}"

    def problem(self, text: str) -> None:
        """Say that files are not watched as they should be."""
        self.printer.show([render.Line("refused", (f"watching: {text}",))])

    def hang_up(self, number: int, frame: FrameType | None) -> None:
        """Restart the program, or end it as SIGHUP does when its terminal went away."""
        gone = self.terminal and not _has_terminal()
        if os.getpid() == self.process and not gone:
            self.restart()
        self.terminal = self.terminal and not gone
        if self.before in (signal.SIG_DFL, None):
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

    def leave_to_parent(self) -> None:
        """In a child of the program SIGHUP is again what it was before us."""
        if signal.getsignal(signal.SIGHUP) == self.hang_up:
            signal.signal(signal.SIGHUP, self.before)
        _let_hang_up()

    def restart(self) -> None:
        """Start the same command anew, in this process: same pid, files, terminal and arguments.

        As with any program that SIGHUP ends, no exit function runs. Its output is written out.
        """
        for stream in (sys.stdout, sys.stderr):
            if stream is not None and not stream.closed:
                stream.flush()
        terminal = sys.modules.get("pljam._terminal.keyboard")
        if terminal is not None:
            terminal.restore()
        os.chdir(self.directory)
        os.execve(sys.executable, self.command, self.environment)


def _hold_hang_up() -> None:
    """Keep SIGHUP pending: a child that is being made would forget one that it has caught."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})


def _let_hang_up() -> None:
    """Let a pending SIGHUP come."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGHUP})


def _has_terminal() -> bool:
    """Whether this process has a terminal that is still there."""
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
