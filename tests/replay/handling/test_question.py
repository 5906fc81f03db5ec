"""What the question does not do, what it forgets, and what follows from its answers."""

from __future__ import annotations

import ast
import asyncio
import gc
import linecache
import sys
import weakref
from types import CodeType
from typing import Any

import pytest
from replay.handling.cases_statements import CASES
from replay.handling.truth import Asked, play, run_inside

from pljam._replay.guard_code import compiled, equipped, guard
from pljam._replay.handling import Sinks, Verdict, policy, takes_part, who_handles
from pljam._replay.hooks import CONSTANTS


@pytest.mark.parametrize(
    "kind",
    [
        *(KeyboardInterrupt, SystemExit, GeneratorExit, asyncio.CancelledError),
        *(StopIteration, StopAsyncIteration, RecursionError),
    ],
)
def test_ways_to_end_something_take_no_part(kind: type[BaseException]) -> None:
    """Interrupts, exits, cancellations and the end of an iteration are no failures."""
    assert not takes_part(kind())
    assert takes_part(ValueError())


def test_what_is_unknown_pauses_unless_it_is_common() -> None:
    """Where nobody can tell, exceptions of everyday lookups pass, and others pause."""
    unknown = Verdict("unknown", "")
    assert policy(unknown, OSError())
    assert not policy(unknown, KeyError())
    assert not policy(unknown, AttributeError())
    assert policy(Verdict("uncaught", ""), KeyError())
    assert not policy(Verdict("caught", ""), OSError())


def test_a_verdict_names_the_handler() -> None:
    """Reason, path, line and frame say who would handle it."""
    verdict = play(CASES["try-tuple"], "named").verdict
    assert verdict.reason == "except (ValueError, TypeError) at <named>:5"
    assert (verdict.path, verdict.line) == ("<named>", 5)
    assert verdict.frame is not None
    assert verdict.frame.f_code.co_name == "program"


HOSTILE = """
touched = []
class Meta(type):
    def __subclasscheck__(cls, other): touched.append("subclass"); return True
    def __instancecheck__(cls, other): touched.append("instance"); return True
    def __eq__(cls, other): touched.append("eq"); return True
    def __hash__(cls): touched.append("hash"); return 1
    def __getattribute__(cls, name): touched.append(name); return type.__getattribute__(cls, name)
class Odd(Exception, metaclass=Meta):
    def __getattribute__(self, name): touched.append(name); return KeyError
class Holder:
    def __getattr__(self, name): touched.append(name); return KeyError
    @property
    def kinds(self): touched.append("kinds"); return KeyError
    def __bool__(self): touched.append("bool"); return True
    def __len__(self): touched.append("len"); return 1
    def __enter__(self): return self
    def __exit__(self, *details):
        if self: return None
        return self.kinds is self
holder = Holder()
def program():
    try:
        with holder:
            asked.watching = touched
            fail(Odd())
    except holder.kinds: pass
    except holder.other: pass
    except OSError as error:
        if error == holder or isinstance(error, Odd) or error.code: raise
"""


class Watching(Asked):
    """Notes what the program's own code was asked for while the question was."""

    watching: list[str]
    during: list[str]

    def ask(self, raised: BaseException) -> None:
        """Ask, and see what that touched."""
        before = len(self.watching)
        # What counts is who_handles, and not how a test gets there.
        self.verdict = who_handles(raised, sys._getframe(2), self.boundary)
        self.during = self.watching[before:]


def test_nothing_of_the_program_is_executed() -> None:
    """No property, comparison, truth value, hash or check of a class is run for an answer."""
    asked = Watching(Sinks(), None)
    asked.watching = []
    names: dict[str, Any] = {"fail": asked.fail, "asked": asked, "__name__": "case"}
    linecache.cache["<hostile>"] = 1, None, HOSTILE.splitlines(True), "<hostile>"
    exec(compile(HOSTILE, "<hostile>", "exec"), names)
    run_inside(asked, names)
    assert asked.verdict is not None
    assert asked.verdict.answer == "unknown"
    assert asked.during == []


def guarded(text: str, path: str) -> CodeType:
    """Compile a program with a guard around every function."""
    tree = ast.parse(text)
    return equipped(guard(tree, compiled(tree, path, 0), path, 0).code, CONSTANTS)


@pytest.mark.filterwarnings("ignore::SyntaxWarning")  # of a `return` in a `finally`, since 3.14
@pytest.mark.parametrize("with_source", [True, False])
@pytest.mark.parametrize("name", ["try-exact", "try-other-class", "raise-bare", "finally-return"])
def test_guarded_code_is_answered_as_plain_code(name: str, with_source: bool) -> None:
    """The guard around a body is no handler."""
    expected = play(CASES[name], name).verdict.answer
    asked = Asked(Sinks(), None)
    names: dict[str, Any] = {"fail": asked.fail, "__name__": "case"}
    path = f"<guarded {name} {with_source}>"
    if with_source:
        linecache.cache[path] = 1, None, CASES[name].splitlines(True), path
    exec(guarded(CASES[name], path), names)
    run_inside(asked, names)
    assert asked.verdict is not None
    # Without source, what a handler calls might raise again.
    allowed = {expected} if with_source else {expected, "unknown"}
    assert asked.verdict.answer in allowed


def test_a_source_that_was_edited_is_not_believed() -> None:
    """A handler that the running code has not, or has otherwise, is not taken from a newer text."""
    text = CASES["try-exact"]
    for number, (old, new) in enumerate([("KeyError:", "OSErrors:"), ("pass", "raise")]):
        asked = Asked(Sinks(), None)
        names: dict[str, Any] = {"fail": asked.fail, "__name__": "case"}
        path = f"<edited {number}>"
        shown = text.replace(old, new)
        linecache.cache[path] = 1, None, shown.splitlines(True), path
        exec(compile(text, path, "exec"), names)
        run_inside(asked, names)
        assert asked.verdict is not None
        assert asked.verdict.answer == "caught"
        assert asked.verdict.reason == f"a handler of program in {path}"


def test_the_source_can_be_given() -> None:
    """Whoever knows better which source a code object was made from can say so."""
    text = CASES["try-exact"]
    asked = Asked(Sinks(), lambda code: text if code.co_filename == "<given>" else None)
    names: dict[str, Any] = {"fail": asked.fail, "__name__": "case"}
    exec(compile(text, "<given>", "exec"), names)
    run_inside(asked, names)
    assert asked.verdict is not None
    assert asked.verdict.reason == "except KeyError at <given>:5"


def test_answers_follow_what_names_stand_for() -> None:
    """An answer that was found before is not given again when a class has taken another's name."""
    text = """
class Broken(Exception): pass
def program():
    try:
        fail(KeyError())
    except Broken:
        pass
"""
    asked = Asked(Sinks(), None)
    names: dict[str, Any] = {"fail": asked.fail, "__name__": "case"}
    linecache.cache["<rebound>"] = 1, None, text.splitlines(True), "<rebound>"
    exec(compile(text, "<rebound>", "exec"), names)
    answers: list[str] = []
    for broken in (names["Broken"], LookupError, names["Broken"]):
        names["Broken"] = broken
        asked.verdict = None
        run_inside(asked, names)
        assert asked.verdict is not None
        answers.append(asked.verdict.answer)
    assert answers == ["uncaught", "caught", "uncaught"]


def test_no_exception_is_kept() -> None:
    """What was asked about can go when everybody else has let it go."""

    class Failure(LookupError):
        """An exception that can be watched."""

    def ask_caught() -> Any:
        try:
            return ask_inside()
        except LookupError:
            return None

    def ask_inside() -> Any:
        error = Failure()
        frame = sys._getframe(1)
        assert who_handles(error, frame, frame).answer == "caught"
        return weakref.ref(error)

    left = ask_caught()
    gc.collect()
    assert left() is None


def test_sinks_can_be_added_and_removed() -> None:
    """A function counts as a sink from when it is added until it is removed."""
    text = """
def serve():
    try:
        fail(KeyError())
    except Exception:
        pass
def program():
    serve()
"""
    sinks = Sinks()
    answers = [play(text, "sink", sinks).verdict.answer]
    sinks.add("case", "serve")
    answers.append(play(text, "sink", sinks).verdict.answer)
    assert ("case", "serve") in sinks
    sinks.remove("case", "serve")
    answers.append(play(text, "sink", sinks).verdict.answer)
    assert answers == ["caught", "uncaught", "caught"]


def test_a_test_runner_handles_nothing() -> None:
    """The exception of a test, this one, is reported by what runs it."""
    verdict = who_handles(KeyError(), sys._getframe())
    assert verdict.answer == "uncaught"
    assert verdict.reason.startswith("CallInfo.from_call reports it")


def test_the_end_of_the_stack_is_nobody() -> None:
    """Without a frame there is nobody to ask."""
    assert who_handles(KeyError(), None).answer == "uncaught"


def test_what_encloses_the_boundary_does_not_count() -> None:
    """A ``try`` around the boundary's ``with`` is outside, one within is inside."""
    outside = """
def program():
    asked.boundary = __import__("sys")._getframe()
    try:
        with replay():
            fail(KeyError())
    except KeyError:
        pass
"""
    inside = """
def program():
    asked.boundary = __import__("sys")._getframe()
    with replay():
        try:
            fail(KeyError())
        except KeyError:
            pass
"""
    assert play(outside, "outside").verdict.answer == "uncaught"
    assert play(inside, "inside").verdict.answer == "caught"
