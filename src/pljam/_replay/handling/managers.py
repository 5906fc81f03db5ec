"""One item of a ``with``: whether its ``__exit__`` swallows an exception, without calling it."""

from __future__ import annotations

import ast
import contextlib
import io
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from types import AsyncGeneratorType, FrameType, FunctionType, GeneratorType, MethodType
from typing import Any, Protocol

from pljam._apply.raw import MISSING, class_dict, instance_dict, is_kind, mro_of, type_name
from pljam._replay.handling.attributes import class_entry
from pljam._replay.handling.crossing import Crossing, passes
from pljam._replay.handling.expressions import Scope, evaluate, is_subclass, truth_of
from pljam._replay.handling.messages import is_said
from pljam._replay.handling.names import Reads
from pljam._replay.handling.sink_table import HARMLESS
from pljam._replay.handling.statements import NeverReturns
from pljam._replay.handling.thinking import Thinking, bind, class_label, place_name, unbound
from pljam._replay.handling.travelling import SOME_EXCEPTION, Travelling, classes_of, raised
from pljam._replay.handling.values import (
    NO_WORDS,
    UNKNOWN,
    Bound,
    Catches,
    Known,
    Made,
    Several,
    Value,
    is_below,
    items_of,
    kind_of,
    live,
)
from pljam._replay.handling.verdict import kind_takes_part

_BOUNDARY = "__pljam_boundary__"
_OURS = "pljam._replay"


class Crosser(Protocol):
    """What can tell how an exception fares in a whole frame, or in a call."""

    thinking: Thinking

    def cross_frame(self, frame: FrameType, travels: Travelling) -> Crossing:
        """Tell how an exception fares that arrives where a frame stands."""

    def cross_yields(
        self, function: FunctionType, bound: dict[str, Value], travels: Travelling
    ) -> Crossing:
        """Tell how an exception fares that arrives at the yields of a generator function."""


def manager_of(item: ast.withitem, scope: Scope) -> Value:
    """Return the context manager of an item, the live one if a name leads to it."""
    try:
        value = evaluate(item.context_expr, scope.fork())
    except NeverReturns:
        return UNKNOWN
    if isinstance(value, Made) and isinstance(item.optional_vars, (ast.Name, ast.Attribute)):
        target = evaluate(item.optional_vars, scope.fork())
        if isinstance(target, Known) and type(target.live) is value.kind:
            return target  # entering it had returned itself
    if value is UNKNOWN and isinstance(item.optional_vars, ast.Name) and _opens(item.context_expr):
        target = evaluate(item.optional_vars, scope.fork())
        if isinstance(target, Known) and is_kind(target.live, io.IOBase):
            return target
    return value


def _opens(node: ast.expr) -> bool:
    """Whether an expression is a call of something called ``open``."""
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "open"


def is_boundary(value: Value) -> bool:
    """Whether a manager is one of PLJam's own, from where on a failure is to be asked about."""
    kind = kind_of(value)
    if kind is None:
        return False
    for base in mro_of(kind):
        entries = class_dict(base)
        if _BOUNDARY in entries or str(entries.get("__module__")).startswith(_OURS):
            return True
    return False


def cross_manager(
    item: ast.withitem, travels: Travelling, scope: Scope, crosser: Crosser, path: str
) -> Crossing:
    """Tell what the manager of an item makes of an exception from the body."""
    line = item.context_expr.lineno
    value = manager_of(item, scope)
    crossing = cross_exit(value, travels, crosser)
    if crossing.outcome == "passes":
        return crossing
    text = ast.unparse(item.context_expr)
    at = f"{text} at {place_name(path, line)}"
    if crossing.outcome == "unsure":
        reason = f"unknown context manager {at}"
        if crossing.reason:
            reason = f"{crossing.reason}, of {at}"
        return Crossing("unsure", crossing.travels, reason, path, line)
    return Crossing(crossing.outcome, crossing.travels, crossing.reason or at, path, line)


def cross_exit(value: Value, travels: Travelling, crosser: Crosser) -> Crossing:
    """Tell what a context manager makes of an exception; a reason is given only beyond its name."""
    if isinstance(value, Catches):
        return _by_text(value.text, _by_classes(value.kinds, travels), travels, crosser)
    kind = kind_of(value)
    if kind is None:
        return Crossing("unsure", travels)
    special = _special(value, kind, travels, crosser)
    if special is not None:
        return special
    reads = crosser.thinking.reads
    for name in ("__exit__", "__aexit__"):
        found = class_entry(kind, name, reads)
        if found is not MISSING:
            return _by_exit(found, value, kind, travels, crosser)
    return Crossing("unsure", travels)


def _by_classes(kinds: Value, travels: Travelling) -> Crossing:
    classes = classes_of(kinds)
    matches = None if classes is None else travels.matches(classes)
    if matches is False and travels.kind is not None:
        # Managers ask `issubclass`, in which a metaclass has a say.
        matches = is_subclass(travels.kind, Several(tuple(map(Known, classes or ()))))
    if matches is None:
        return Crossing("unsure", travels)
    return Crossing("caught", travels) if matches else passes(travels)


def _by_text(text: Value, crossing: Crossing, travels: Travelling, crosser: Crosser) -> Crossing:
    """A manager that catches these classes, if what the exception says matches."""
    if crossing.outcome == "passes" or (isinstance(text, Known) and text.live is None):
        return crossing
    if crossing.outcome == "unsure":
        return Crossing("unsure", SOME_EXCEPTION)
    crosser.thinking.reads.fleeting = True
    says = is_said(text, travels.value)
    if says is None:
        return Crossing("unsure", SOME_EXCEPTION, "what the exception says cannot be told")
    return crossing if says else passes(raised(Known(AssertionError)))


def _special(value: Value, kind: type, travels: Travelling, crosser: Crosser) -> Crossing | None:
    bases = mro_of(kind)
    if is_below(kind, contextlib.suppress):
        return _by_suppress(value, travels, crosser.thinking.reads)
    for generated in (
        contextlib._GeneratorContextManager,
        contextlib._AsyncGeneratorContextManager,
    ):
        if is_below(kind, generated):
            return _by_generator(value, travels, crosser)
    if any(is_below(kind, each) for each in (contextlib.ExitStack, contextlib.AsyncExitStack)):
        return _by_stack(value, travels, crosser)
    for base in bases:
        place = class_dict(base).get("__module__"), type_name(base)
        if place in HARMLESS:
            return passes(travels)
        if place == ("asyncio.taskgroups", "TaskGroup"):
            # All that fails in it comes out as one group.
            return passes(group_of(travels))
        if place in _RAISES:
            kinds, text = (_stored(value, name) for name in _RAISES[place])
            if live(_stored(value, "check")) is not None:
                text = UNKNOWN
            return _by_text(text, _by_classes(kinds, travels), travels, crosser)
    return None


# Live managers of test runners, and where they keep the classes that they catch, and the pattern
# of what is to be said.
_RAISES = {
    ("_pytest.raises", "RaisesExc"): ("expected_exceptions", "match"),
    ("_pytest.python_api", "RaisesContext"): ("expected_exception", "match_expr"),
    ("unittest.case", "_AssertRaisesContext"): ("expected", "expected_regex"),
}


def group_of(travels: Travelling) -> Travelling:
    """Return the group in which a task group passes an exception on."""
    return Travelling(ExceptionGroup, UNKNOWN, (travels,))


def _stored(value: Value, name: str) -> Value:
    if isinstance(value, Known):
        found = (instance_dict(value.live) or {}).get(name, MISSING)
        if found is not MISSING:
            return Known(found)
    return UNKNOWN


def _by_suppress(value: Value, travels: Travelling, reads: Reads) -> Crossing:
    if isinstance(value, Made):
        kinds: Value = Several(value.arguments)
    else:
        reads.fleeting = True
        kinds = _stored(value, "_exceptions")
    if travels.is_group and _swallows_groups():
        inner = [] if travels.leaves is None else list(travels.leaves)
        answers = [_by_classes(kinds, leaf).outcome for leaf in inner]
        if not answers or "unsure" in answers:
            return Crossing("unsure", SOME_EXCEPTION)
        whole = _by_classes(kinds, travels)
        if whole.outcome == "caught" or "passes" not in answers:
            return Crossing("caught", travels)
        left = [leaf for leaf, answer in zip(inner, answers, strict=True) if answer == "passes"]
        if len(left) == len(inner):
            return passes(travels)
        return passes(Travelling(travels.kind, UNKNOWN, tuple(left)))
    return _by_classes(kinds, travels)


def _swallows_groups() -> bool:
    """Whether ``suppress`` takes groups apart, which its source tells by naming them."""
    return "BaseExceptionGroup" in contextlib.suppress.__exit__.__code__.co_names


def _by_generator(value: Value, travels: Travelling, crosser: Crosser) -> Crossing:
    """A function of ``contextmanager``: the exception arrives at its yield."""
    if isinstance(value, Made):
        if len(value.arguments) < 2 or not isinstance(value.arguments[0], Known):
            return Crossing("unsure", travels)
        function = value.arguments[0].live
        arguments = items_of(value.arguments[1])
        words: dict[str, Value] = {}
        for pair in items_of(value.arguments[2]) or () if len(value.arguments) > 2 else ():
            name, word = items_of(pair) or (UNKNOWN, UNKNOWN)
            if isinstance(name, Known):
                words[str(name.live)] = word
        function, arguments = unbound(Known(function), arguments or ())
        if not is_kind(function, FunctionType):
            return Crossing("unsure", travels)
        bound = bind(function, arguments, words)
        if bound is None:
            return Crossing("unsure", travels)
        return crosser.cross_yields(function, bound, travels)
    crosser.thinking.reads.fleeting = True
    generator = _stored(value, "gen")
    frames = list(_frames_of(generator.live)) if isinstance(generator, Known) else []
    if not frames:
        return Crossing("unsure", travels)
    for frame in reversed(frames):
        crossing = crosser.cross_frame(frame, travels)
        if crossing.outcome != "passes":
            return crossing
        travels = crossing.travels
    return passes(travels)


def _frames_of(generator: Any) -> Iterator[FrameType]:
    """Yield the frames that wait in a generator, outermost first."""
    while generator is not None:
        if is_kind(generator, GeneratorType):
            frame, generator = generator.gi_frame, generator.gi_yieldfrom
        elif is_kind(generator, AsyncGeneratorType):
            frame, generator = generator.ag_frame, None
        else:
            return
        if frame is None:
            return
        yield frame


def _by_stack(value: Value, travels: Travelling, crosser: Crosser) -> Crossing:
    """A stack of managers: the last one that was entered comes first."""
    crosser.thinking.reads.fleeting = True
    callbacks = _stored(value, "_exit_callbacks")
    if not isinstance(callbacks, Known) or type(callbacks.live) is not deque:
        return Crossing("unsure", travels)
    doubt: Crossing | None = None
    for _, callback in reversed(list(callbacks.live)):
        crossing = _by_callback(callback, travels, crosser)
        if crossing.outcome in ("caught", "reported"):
            return crossing
        if crossing.outcome == "unsure":
            doubt = doubt or crossing
        travels = crossing.travels
    if doubt is not None:
        return Crossing("unsure", travels, doubt.reason)
    return passes(travels)


def _by_callback(callback: Any, travels: Travelling, crosser: Crosser) -> Crossing:
    if is_kind(callback, MethodType):
        if callback.__func__.__name__ in ("__exit__", "__aexit__"):
            return cross_exit(Known(callback.__self__), travels, crosser)
    elif is_kind(callback, FunctionType) and callback.__code__.co_filename == contextlib.__file__:
        return passes(travels)  # what wraps a function that takes no exception
    return _by_exit(callback, None, None, travels, crosser)


def _by_exit(
    found: Any, value: Value | None, kind: type | None, travels: Travelling, crosser: Crosser
) -> Crossing:
    """Think an exit function through with this exception, and look what it returns."""
    called: Value = Known(found) if value is None else Bound(found, value)
    if is_kind(found, staticmethod):
        called = Known(found.__func__)
    function, arguments = unbound(called, ())
    if not is_kind(function, FunctionType):
        # What is written in C and comes with Python swallows nothing.
        module = "" if kind is None else str(_home(kind, found))
        known = module.partition(".")[0] in sys.stdlib_module_names
        return passes(travels) if known else Crossing("unsure", travels)
    details = (
        UNKNOWN if travels.kind is None else Known(travels.kind),
        travels.value if travels.value is not UNKNOWN else Made(travels.kind or Exception),
        UNKNOWN,
    )
    ends = crosser.thinking.ends_of_call(function, (*arguments, *details), NO_WORDS)
    if ends is None:
        return Crossing("unsure", travels)
    answers: set[bool | None] = set()
    news: list[Travelling] = []
    for end in ends:
        if end.way == "raises":
            same = end.value is details[1]
            answers.add(False) if same else news.append(raised(end.value))
        else:
            answers.add(truth_of(end.value) if end.way == "returns" else False)
    return _summed(answers, news, travels)


def _summed(answers: set[bool | None], news: Sequence[Travelling], travels: Travelling) -> Crossing:
    if news:
        new = news[0] if len(news) == 1 else SOME_EXCEPTION
        if not answers:
            if new.kind is not None and not kind_takes_part(new.kind):
                return Crossing("caught", travels, f"raises {class_label(new.kind)}")
            return passes(new)
        return Crossing("unsure", SOME_EXCEPTION)
    if answers == {False}:
        return passes(travels)
    if answers == {True}:
        return Crossing("caught", travels)
    return Crossing("unsure", travels)


def _home(kind: type, found: object) -> object:
    """The module of the class whose entry this is."""
    for base in mro_of(kind):
        if any(each is found for each in class_dict(base).values()):
            # Types in C have their module in their name only.
            return base.__module__ if type(base) is type else class_dict(base).get("__module__")
    return ""
