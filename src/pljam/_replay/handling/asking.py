"""The question itself: walk the outer frames, and put the answer together."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import CodeType, FrameType
from typing import Final

from pljam._replay.handling import sources
from pljam._replay.handling.answering import Answering, find_place
from pljam._replay.handling.crossing import Crossing
from pljam._replay.handling.in_c import changes, concerns, cross_import
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
from pljam._replay.handling.travelling import SOME_EXCEPTION, Travelling, raised, travelling
from pljam._replay.handling.values import Known, is_below
from pljam._replay.handling.verdict import Verdict, kind_takes_part

_COROUTINE = 0x80 | 0x100  # CO_COROUTINE, CO_ITERABLE_COROUTINE
_ASYNC_GENERATOR = 0x200  # CO_ASYNC_GENERATOR
_RESUMED = 0x20 | _COROUTINE | _ASYNC_GENERATOR  # CO_GENERATOR
_MOST = 2048
_MOST_TABLES = 16

# Places by where sources come from, then by code and position. The code is kept with the place, so
# that its number stays its own.
_Places = dict[tuple[int, int], tuple[CodeType, Place | None]]
_places: Final[dict[SourceOf | None, _Places]] = {}
# Answers that rest on nothing but names of modules and classes, with what they rest on: by sources
# and sinks, then by code, position, class and whether the frame is the boundary.
_Key = tuple[int, int, int, bool, int | None]
_Answers = dict[_Key, tuple[CodeType, type, int, object, Reads, Crossing]]
_answers: Final[dict[tuple[SourceOf | None, Sinks], _Answers]] = {}
_OVERLOOKED: Final = Place((), None)
_OVERLOOKED_NAMES = frozenset(name for _, name in PASSES_ON)
_OVERLOOKED_PLACES = frozenset(PASSES_ON)


def who_handles(
    exception: BaseException,
    frame: FrameType | None,
    boundary: FrameType | None = None,
    *,
    entered: int | None = None,
    sinks: Sinks | None = None,
    source_of: SourceOf | None = None,
) -> Verdict:
    """Say whether somebody between a frame and the boundary would handle an exception.

    ``frame`` is the innermost one that would see the exception arrive from a call in it: the caller
    of the function that failed. A frame counts where it stands now; to ask about the failing frame
    itself, give that one while it stands at what raised (from a trace or monitoring callback).

    ``boundary`` is the outermost frame that counts, up to its ``with pljam.replay():``, or as a
    whole if it has none; without a boundary all frames count. ``entered`` is where the boundary
    stood (its ``f_lasti``) when it was entered: then only what was entered since counts. ``sinks``
    is the table of functions that catch only to report, ``source_of`` gives the source that a code
    object was compiled from.

    Nothing of the program is executed. What cannot be told is ``unknown``, never a guess.
    """
    question = _Question(exception, boundary, entered, sinks or DEFAULT, source_of)
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

    # exception   what was raised
    # kind        the class of what travels now, None where that is not known
    # _travels    what travels, once that matters
    # _is_same    whether that is the exception still
    # doubt       the first frame that nobody can tell of

    def __init__(
        self,
        exception: BaseException,
        boundary: FrameType | None,
        entered: int | None,
        sinks: Sinks,
        source_of: SourceOf | None,
    ) -> None:
        self.exception = exception
        self.boundary = boundary
        self.entered = entered
        self.sinks = sinks
        self.source_of = source_of
        self.kind: type | None = type(exception)
        self.doubt: Verdict | None = None
        self._travels: Travelling | None = None
        self._is_same = True
        if len(_places) > _MOST_TABLES or len(_answers) > _MOST_TABLES:
            _places.clear()
            _answers.clear()
        self._places = _places.setdefault(source_of, {})
        self._answers = _answers.setdefault((source_of, sinks), {})

    @property
    def travels(self) -> Travelling:
        """What is on its way now."""
        if self._travels is None:
            self._travels = travelling(self.exception)
        return self._travels

    def ask(self, frame: FrameType | None) -> Verdict:
        """Walk outward from a frame until somebody takes the exception."""
        called: FrameType | None = None
        inner: FrameType | None = sys._getframe()
        while inner is not None and inner is not frame:
            called, inner = inner, inner.f_back
            # The failing function may be a task itself: its caller is the event loop.
            if called.f_code.co_flags & _COROUTINE and called is not self.boundary:
                if is_root(called):
                    return self._ask_tasks(called)
        if inner is None:
            called = None  # the frame is none of those that wait for this call
        return self._walk(frame, called)

    def _walk(self, frame: FrameType | None, called: FrameType | None) -> Verdict:
        """Go from frame to frame; ``called`` is the one that the first of them waits for."""
        places = self._places
        if called is not None and called.f_code.co_flags & _RESUMED:
            self._leave(called.f_code)
        while frame is not None:
            code = frame.f_code
            known = places.get((id(code), frame.f_lasti))
            place = known[1] if known is not None else self._find_place(frame)
            if place is None or place.layers or concerns(self.kind, called):
                verdict = self._ask_frame(frame, place, called)
                if verdict is not None:
                    return verdict
            if frame is self.boundary:
                break
            if code.co_flags & _RESUMED:
                self._leave(code)
            if code.co_flags & _COROUTINE and is_root(frame):
                return self._ask_tasks(frame)
            called, frame = frame, frame.f_back
        if self.doubt is not None:
            return self.doubt
        where = "up to the boundary" if self.boundary is not None else "on the stack"
        name = "it" if self.kind is None else class_label(self.kind)
        return Verdict("uncaught", f"nobody {where} handles {name}")

    def _leave(self, code: CodeType) -> None:
        """What ends an iteration leaves no generator or coroutine as itself."""
        kind = self.kind
        if kind is None:
            return
        ending = is_below(kind, StopIteration)
        if ending or (code.co_flags & _ASYNC_GENERATOR and is_below(kind, StopAsyncIteration)):
            self._go_on(raised(Known(RuntimeError)))

    def _find_place(self, frame: FrameType) -> Place | None:
        if len(self._places) > _MOST:
            self._places.clear()
        code = frame.f_code
        place: Place | None = _OVERLOOKED
        if not is_overlooked(frame):
            place = find_place(code, frame.f_lasti, frame.f_globals, self.source_of)
        self._places[id(code), frame.f_lasti] = code, place
        return place

    def _ask_frame(
        self, frame: FrameType, place: Place | None, called: FrameType | None
    ) -> Verdict | None:
        imported = cross_import(frame, called, self.travels) if called is not None else None
        if imported is not None:
            return self._taken(imported, frame)
        if place is _OVERLOOKED:
            return None
        if called is not None and called.f_globals.get("__name__") == HOOKS_MODULE:
            return None  # it stands in its guard, outside its own body
        key = None
        if self._is_same and self.kind is not None and not changes(called):
            # By number: a class may have a hash of its own.
            entered = self.entered if frame is self.boundary else None
            is_last = frame is self.boundary
            key = id(frame.f_code), frame.f_lasti, id(self.kind), is_last, entered
            known = self._answers.get(key)
            if known is not None:
                _, _, count, names, reads, crossing = known
                if count == self.sinks.changes and names is frame.f_globals:
                    if reads.still_hold():
                        passing = crossing.outcome == "passes"
                        return None if passing else self._taken(crossing, frame)
        thinking = Thinking(self.sinks, self.source_of)
        is_last = frame is self.boundary
        crossing = Answering(thinking).cross_frame(
            frame, self.travels, place, called, is_last, self.entered
        )
        if (
            key is not None
            and self.kind is not None
            and not thinking.reads.fleeting
            and crossing.outcome != "unsure"
        ):
            if crossing.travels is self.travels:
                if len(self._answers) > _MOST:
                    self._answers.clear()
                # The exception itself is not kept.
                kept = replace(crossing, travels=SOME_EXCEPTION)
                count = self.sinks.changes
                names, reads = frame.f_globals, thinking.reads
                self._answers[key] = frame.f_code, self.kind, count, names, reads, kept
        return self._taken(crossing, frame)

    def _taken(self, crossing: Crossing, frame: FrameType) -> Verdict | None:
        """Go on with what a frame lets through, or give the verdict."""
        path, line = crossing.path, crossing.line
        if crossing.outcome == "caught":
            return Verdict("caught", crossing.reason, frame, path, line)
        doubt = crossing.doubt
        if doubt is not None:
            self.doubt = self.doubt or Verdict(
                "unknown", doubt.reason, frame, doubt.path, doubt.line
            )
        if crossing.outcome == "reported":
            return self._handed_over(frame) or Verdict(
                "uncaught", crossing.reason, frame, path, line
            )
        if crossing.outcome == "unsure":
            self.doubt = self.doubt or Verdict("unknown", crossing.reason, frame, path, line)
        self._go_on(crossing.travels)
        if self.kind is not None and not self._is_same and not kind_takes_part(self.kind):
            return Verdict("caught", f"becomes {class_label(self.kind)}", frame, path, line)
        return None

    def _go_on(self, travels: Travelling) -> None:
        if travels is not self.travels:
            self._travels = travels
            self._is_same = False
            self.kind = travels.kind

    def _handed_over(self, frame: FrameType) -> Verdict | None:
        """A sink is the end, but for a doubt, or a task that waits for what a worker hands over."""
        if frame.f_code.co_qualname == WORKER:
            answering = Answering(Thinking(self.sinks, self.source_of))
            handed = cross_worker(frame, self.travels, answering)
            if handed.outcome in ("caught", "unsure"):
                return self._taken(handed, frame) or self.doubt
        return self.doubt

    def _ask_tasks(self, frame: FrameType) -> Verdict:
        """Go on with who waits for the task that a coroutine's frame is the outermost of."""
        answering = Answering(Thinking(self.sinks, self.source_of))
        crossing, waiting, outer = cross_tasks(frame, self.travels, answering, self.boundary)
        if outer is not None:
            self._go_on(crossing.travels)
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
