"""pdb at a failing call: its frame is shown, and all above and below can be visited."""

from __future__ import annotations

import os
import pdb
import sys
from types import FrameType, TracebackType
from typing import Any

from pljam._replay.failure import Failure


class _PostMortem(pdb.Pdb):
    """Begins at one frame of a traceback, at the line that failed there."""

    def __init__(self, line: int, **streams: Any) -> None:
        super().__init__(nosigint=True, **streams)
        self._line = line

    def setup(self, f: FrameType | None, tb: Any) -> None:
        super().setup(f, tb)
        start = 1 + max((n for n, each in enumerate(self.stack) if _runs(each[0])), default=-1)
        self.stack = self.stack[start:]
        self.curindex -= start
        frame, _ = self.stack[self.curindex]
        # The frame itself stands in its guard by now.
        self.stack[self.curindex] = (frame, self._line)
        self.tb_lineno[frame] = self._line  # type: ignore[attr-defined]


def debug(failure: Failure, keys: int, screen: int) -> None:
    """Let the user look around at a failure until they leave the debugger."""
    frame, error = failure.frame, failure.exception
    trace: TracebackType | None = error.__traceback__
    if _talks_to_terminal():
        _look_around(_PostMortem(failure.line), frame, trace)
        return
    with (
        open(keys, encoding="utf-8", closefd=False) as given,
        open(screen, "w", encoding="utf-8", closefd=False) as shown,
    ):
        _look_around(_PostMortem(failure.line, stdin=given, stdout=shown), frame, trace)


def _look_around(debugger: pdb.Pdb, frame: FrameType | None, trace: TracebackType | None) -> None:
    debugger.reset()
    debugger.interaction(frame, trace)


_PACKAGE = os.path.dirname(os.path.dirname(__file__)) + os.sep
_REPLAY = os.path.join(_PACKAGE, "_replay") + os.sep


def _runs(frame: FrameType) -> bool:
    """Whether a frame is one of those that run the program: they are not the user's."""
    path = frame.f_code.co_filename
    return path.startswith(_PACKAGE) and not path.startswith(_REPLAY)


def _talks_to_terminal() -> bool:
    """Whether the program's own streams lead to the terminal, so that lines can be edited."""
    for stream in (sys.stdin, sys.stdout):
        try:
            if stream is None or not stream.isatty():
                return False
        except ValueError:
            return False
    return True
