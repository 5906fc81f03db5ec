"""The question itself: walk the outer frames, and put the answer together."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import CodeType, FrameType
from typing import Final

from pljam._replay.handling import sources
from pljam._replay.handling.answering import Answering, find_place
from pljam._replay.handling.crossing import Crossing
from pljam._replay.handling.in_c import concerns
from pljam._replay.handling.layers import Place
from pljam._replay.handling.names import Reads
from pljam._replay.handling.sink_table import (
    HOOKS_MODULE,
    OVERLOOKED_FILES,
    OVERLOOKED_MODULES,
    PASSES_ON,
)
from pljam._replay.handling.sinks import DEFAULT, Sinks
from pljam._replay.handling.sources import SourceOf
from pljam._replay.handling.tasks import WORKER, cross_tasks, cross_worker, is_root
from pljam._replay.handling.thinking import Thinking, class_label
from pljam._replay.handling.travelling import SOME_EXCEPTION, travelling
from pljam._replay.handling.verdict import Verdict, kind_takes_part

_COROUTINE = 0x80 | 0x100  # CO_COROUTINE, CO_ITERABLE_COROUTINE
_MOST = 8192

# Places by source, code and position. The code is kept with the place, so that its number stays
# its own.
_places: Final[dict[tuple[SourceOf | None, int, int], tuple[CodeType, Place | None]]] = {}
# Answers that rest on nothing but names of modules and classes, with what they rest on.
_Key = tuple[SourceOf | None, Sinks, int, int, type, bool]
_answers: Final[dict[_Key, tuple[CodeType, int, object, Reads, Crossing]]] = {}
_OVERLOOKED: Final = Place((), None)
_OVERLOOKED_NAMES = frozenset(name for _, name in PASSES_ON)
_OVERLOOKED_PLACES = frozenset(PASSES_ON)


def who_handles(
    exception: BaseException,
    frame: FrameType | None,
    boundary: FrameType | None = None,
    *,
    sinks: Sinks | None = None,
    source_of: SourceOf | None = None,
) -> Verdict:
    """Say whether somebody between a frame and the boundary would handle an exception.

    ``frame`` is the innermost one that would see the exception arrive from a call in it: the caller
    of the function that failed. A frame counts where it stands now; to ask about the failing frame
    itself, give that one while it stands at what raised (from a trace or monitoring callback).

    ``boundary`` is the outermost frame that counts, up to its ``with pljam.replay():``, or as a
    whole if it has none; without a boundary all frames count. ``sinks`` is the table of functions
    that catch only to report, ``source_of`` gives the source that a code object was compiled from.

    Nothing of the program is executed. What cannot be told is ``unknown``, never a guess.
    """
    question = _Question(exception, boundary, sinks or DEFAULT, source_of)
    try:
        return question.ask(frame)
    except RecursionError:
        return Verdict("unknown", "the stack is too deep to look around")


def forget() -> None:
    """Drop what was found out about places, sources and answers."""
    _places.clear()
    _answers.clear()
    sources.forget()


class _Question:
    """One question on its way outward."""

    def __init__(
        self,
        exception: BaseException,
        boundary: FrameType | None,
        sinks: Sinks,
        source_of: SourceOf | None,
    ) -> None:
        self.boundary = boundary
        self.sinks = sinks
        self.source_of = source_of
        self.travels = travelling(exception)
        self.original = self.travels
        self.doubt: Verdict | None = None

    def ask(self, frame: FrameType | None) -> Verdict:
        """Walk outward from a frame until somebody takes the exception."""
        called: FrameType | None = None
        inner: FrameType | None = sys._getframe()
        while inner is not None and inner is not frame:
            called, inner = inner, inner.f_back
            # The failing function may be a task itself: its caller is the event loop.
            if called is not self.boundary and called.f_code.co_flags & _COROUTINE:
                if is_root(called):
                    return self._ask_tasks(called)
        if inner is None:
            called = None  # the frame is none of those that wait for this call
        return self._walk(frame, called)

    def _walk(self, frame: FrameType | None, called: FrameType | None) -> Verdict:
        """Go from frame to frame; ``called`` is the one that the first of them waits for."""
        while frame is not None:
            verdict = self._ask_frame(frame, called)
            if verdict is not None:
                return verdict
            if frame is self.boundary:
                break
            if frame.f_code.co_flags & _COROUTINE and is_root(frame):
                return self._ask_tasks(frame)
            called, frame = frame, frame.f_back
        if self.doubt is not None:
            return self.doubt
        where = "up to the boundary" if self.boundary is not None else "on the stack"
        kind = self.travels.kind
        name = "it" if kind is None else class_label(kind)
        return Verdict("uncaught", f"nobody {where} handles {name}")

    def _ask_frame(self, frame: FrameType, called: FrameType | None) -> Verdict | None:
        code = frame.f_code
        is_last = frame is self.boundary
        key = self.source_of, id(code), frame.f_lasti
        known = _places.get(key)
        if known is None:
            if len(_places) > _MOST:
                _places.clear()
            place: Place | None = _OVERLOOKED
            if not is_overlooked(frame):
                place = find_place(code, frame.f_lasti, frame.f_globals, self.source_of)
            known = _places[key] = code, place
        place = known[1]
        if called is not None and called.f_globals.get("__name__") == HOOKS_MODULE:
            return None  # it stands in its guard, outside its own body
        if place is _OVERLOOKED:
            return None
        if place is not None and not place.layers:
            if not concerns(self.travels, None if called is None else called.f_code):
                return None
        crossing = self._crossing(frame, place, called, is_last)
        return self._taken(crossing, frame)

    def _crossing(
        self,
        frame: FrameType,
        place: Place | None,
        called: FrameType | None,
        is_last: bool,
    ) -> Crossing:
        kind = self.travels.kind
        plain = self.travels is self.original and kind is not None
        key: _Key | None = None
        if plain and kind is not None:
            key = self.source_of, self.sinks, id(frame.f_code), frame.f_lasti, kind, is_last
            known = _answers.get(key)
            if known is not None and known[1] == self.sinks.changes:
                _, _, names, reads, crossing = known
                if names is frame.f_globals and reads.still_hold():
                    if crossing.outcome == "passes":
                        return Crossing("passes", self.travels)
                    return crossing
        thinking = Thinking(self.sinks, self.source_of)
        crossing = Answering(thinking).cross_frame(frame, self.travels, place, called, is_last)
        if key is not None and not thinking.reads.fleeting:
            same = crossing.outcome != "passes" or crossing.travels is self.travels
            if same and crossing.outcome in ("passes", "caught", "reported"):
                if len(_answers) > _MOST:
                    _answers.clear()
                changes = self.sinks.changes
                # The exception itself is not kept.
                kept = replace(crossing, travels=SOME_EXCEPTION)
                _answers[key] = frame.f_code, changes, frame.f_globals, thinking.reads, kept
        return crossing

    def _taken(self, crossing: Crossing, frame: FrameType) -> Verdict | None:
        """Go on with what a frame lets through, or give the verdict."""
        path, line = crossing.path, crossing.line
        if crossing.outcome == "caught":
            return Verdict("caught", crossing.reason, frame, path, line)
        if crossing.outcome == "reported":
            if frame.f_code.co_qualname == WORKER:
                # A task may wait for what the worker hands over.
                answering = Answering(Thinking(self.sinks, self.source_of))
                handed = cross_worker(frame, self.travels, answering)
                if handed.outcome in ("caught", "unsure"):
                    return self._taken(handed, frame) or self.doubt
            return self.doubt or Verdict("uncaught", crossing.reason, frame, path, line)
        if crossing.outcome == "unsure":
            self.doubt = self.doubt or Verdict("unknown", crossing.reason, frame, path, line)
        elif crossing.travels is not self.travels:
            kind = crossing.travels.kind
            if kind is not None and not kind_takes_part(kind):
                return Verdict("caught", f"becomes {class_label(kind)}", frame, path, line)
        self.travels = crossing.travels
        return None

    def _ask_tasks(self, frame: FrameType) -> Verdict:
        """Go on with who waits for the task that a coroutine's frame is the outermost of."""
        crossing, waiting, outer = cross_tasks(
            frame, self.travels, Answering(Thinking(self.sinks, self.source_of)), self.boundary
        )
        if outer is not None:
            self.travels = crossing.travels
            return self._walk(outer, None)
        verdict = self._taken(crossing, waiting or frame)
        if verdict is not None:
            return verdict
        if self.doubt is not None:
            return self.doubt
        return Verdict("uncaught", "nobody who waits for the task handles it", frame)


def is_overlooked(frame: FrameType) -> bool:
    """Whether a frame only passes on what it catches, or is one of PLJam's own."""
    code = frame.f_code
    if code.co_filename in OVERLOOKED_FILES:
        return True
    module = frame.f_globals.get("__name__")
    if code.co_qualname in _OVERLOOKED_NAMES and (module, code.co_qualname) in _OVERLOOKED_PLACES:
        return True
    return type(module) is str and module.startswith(OVERLOOKED_MODULES)
