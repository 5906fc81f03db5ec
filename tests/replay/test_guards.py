"""Guards are put in, kept and taken out, and what a handler is told of a failure is true."""

from __future__ import annotations

from pathlib import Path

import pytest
from replay.playing import Edit, Script, play


def test_leaving_restores_the_plain_code(tmp_path: Path) -> None:
    """Leaving gives every function the code that it had, and entering again guards them again."""
    program = """
== shop.py
def make(n):
    def inner(x):
        return n + x
    return inner
class Cart:
    def total(self):
        return super().__hash__() and 1
kept = make(1)
== main.py
import pljam, shop
def codes():
    return [f.__code__ for f in (shop.make, shop.kept, shop.Cart.total)]
def main():
    before = codes()
    for _ in range(2):
        with pljam.replay(handler=lambda failure: pljam.UseValue(7)):
            print(all(a is not b for a, b in zip(before, codes())), shop.kept("x"))
        print([a == b for a, b in zip(before, codes())])
        try:
            shop.kept("x")
        except TypeError:
            print("plain")
"""
    played = play(tmp_path, program, {}, guarded=False)
    assert played.raised == ""
    assert played.lines == ["True 7", "[True, True, True]", "plain"] * 2


def test_of_replays_inside_each_other_the_inner_one_is_asked(tmp_path: Path) -> None:
    """Of replays inside each other the inner one is asked, and then the outer one again."""
    program = """
== main.py
import pljam
def work():
    raise ValueError
def answer(value):
    return lambda failure: pljam.UseValue(value)
@pljam.replay(handler=answer("outer"))
def outer():
    print(work())
    with pljam.replay(handler=answer("inner")):
        print(work())
    print(work())
def main():
    outer()
    try:
        work()
    except ValueError:
        print("nobody")
"""
    played = play(tmp_path, program, {}, guarded=False)
    assert played.lines == ["outer", "inner", "outer", "nobody"], played.raised


def test_what_somebody_would_handle_passes(tmp_path: Path) -> None:
    """What somebody would handle passes, and what only the world outside would handle does not."""
    program = """
== main.py
def read(key):
    return {"a": 1}[key]
def guess():
    raise ValueError("asked")
def main():
    try:
        read("b")
    except LookupError:
        print("handled")
    try:
        guess()
    except LookupError:
        pass
"""
    played = play(tmp_path, program, {"guess": ["UseValue(1)"]})
    assert played.lines == ["handled"]
    assert played.asked == ["guess 1"]


def test_what_getattr_is_asked_for_next_passes(tmp_path: Path) -> None:
    """What ``__getattr__`` is asked for next passes: of a property, a descriptor, the lookup."""
    program = """
== main.py
class Field:
    def __get__(self, instance, owner):
        raise AttributeError
class A:
    field = Field()
    def __getattribute__(self, name):
        return super().__getattribute__(name)
    @property
    def size(self):
        return self.__dict__.missing
    def __getattr__(self, name):
        return name
class B(A):
    def __getattribute__(self, name):
        if name == "own":
            raise AttributeError
        return super().__getattribute__(name)
def main():
    print(A().field, A().size, A().other, B().own)
"""
    played = play(tmp_path, program, {})
    assert played.lines == ["field size other own"]
    assert played.asked == []


def test_what_a_failed_call_held_is_let_go_when_it_ends(tmp_path: Path) -> None:
    """What a failed call held is let go when it ends, without the collector's help."""
    program = """
== main.py
import gc, weakref
class Big:
    pass
def work(big):
    local = Big()
    seen.extend([weakref.ref(local), weakref.ref(big)])
    raise NotImplementedError
def run():
    return work(Big())
def main():
    global seen
    gc.disable()
    for _ in range(3):
        seen = []
        run()
        print([each() is None for each in seen])
"""
    steps: list[Edit | str] = ["Retry()", "UseValue(object())", "UseValue(1)", "Skip()"]
    edited = Edit("main.py", "raise NotImplementedError", "return 1")
    ended, retried = str([True] * 2), str([True] * 4)
    assert play(tmp_path, program, {"work": steps}).lines == [retried, ended, ended]
    assert play(tmp_path, program, {"work": [edited]}).lines == [retried, ended, ended]


def test_the_call_that_waits_is_not_told_to_run_old_code(tmp_path: Path) -> None:
    """The call that waits is not told to run old code; a caller that was edited too is."""
    program = """
== main.py
import pljam
def work(n):
    raise NotImplementedError
def outer(n):
    return work(n)
def main():
    def answer(failure):
        text = open("main.py").read()
        with open("main.py", "w") as file:
            file.write(text.replace("raise " + "NotImplementedError", "return n").replace("work(n)\\n", "work(n + 1)\\n"))
        print([note.what for note in pljam.reload_changed().live_frames])
        return pljam.Retry()
    with pljam.replay(handler=answer):
        print(outer(1))
"""
    played = play(tmp_path, program, {}, guarded=False)
    assert played.lines == ["['outer']", "1"], played.raised


def test_where_there_is_no_room_to_ask_the_exception_passes(tmp_path: Path) -> None:
    """Where the stack has no room to ask, the exception passes as it would without guards."""
    program = """
== main.py
import sys
def leaf(n):
    raise ValueError("bottom")
def deep(n):
    return deep(n - 1) if n else leaf(n)
def main():
    frame, depth = sys._getframe(), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    sys.setrecursionlimit(depth + 100)
    deep(92)
"""
    played = play(tmp_path, program, {})
    assert played.raised.endswith("ValueError: bottom\n")
    assert "pljam" not in played.raised


ENTERED = {
    "with": "with pljam.replay(handler=answer):\n            return work()",
    "a name": "with made:\n            return work()",
    "as": "with pljam.replay(handler=answer) as r:\n            return work()",
    "several items": "with open(__file__), pljam.replay(handler=answer), lock:\n            return work()",
    "an ExitStack": "with contextlib.ExitStack() as stack:\n            stack.enter_context(pljam.replay(handler=answer))\n            return work()",
    "a condition": "with (pljam.replay(handler=answer) if work else lock):\n            return work()",
    "a context manager": "with own():\n            return work()",
    "by hand": "made.__enter__()\n        return work()",
    "a decorator": "return pljam.replay(work, handler=answer)()",
}


@pytest.mark.parametrize("how", ENTERED)
def test_what_stands_around_the_replay_does_not_handle(how: str, tmp_path: Path) -> None:
    """What stands around the replay does not handle, however it is entered; within it does."""
    program = f"""
== main.py
import contextlib, pljam, threading
lock = threading.Lock()
def answer(failure):
    return pljam.UseValue("asked")
made = pljam.replay(handler=answer)
@contextlib.contextmanager
def own():
    with pljam.replay(handler=answer):
        yield
def work():
    raise ValueError
def run():
    try:
        {ENTERED[how]}
    except ValueError:
        return "missed"
def inside():
    with pljam.replay(handler=answer):
        try:
            return work()
        except ValueError:
            return "handled"
def main():
    print(run(), inside())
"""
    played = play(tmp_path, program, {}, guarded=False)
    assert played.lines == ["asked handled"], played.raised


def test_a_failure_tells_what_failed_with_which_values(tmp_path: Path) -> None:
    """A failure tells what failed, where, with which arguments and variables, as plain values."""
    program = """
== main.py
class Odd:
    def __repr__(self):
        raise ValueError
def work(items, n=2, *rest, odd=None, **more):
    '''The docstring.'''
    items, local = None, n * 2
    raise ValueError("no")
def outer(x):
    return work([x], 5, 6, odd=Odd(), key="value")
def main():
    print(outer(1))
"""
    played = play(
        tmp_path, program, {"work": ["UseValue(__import__('json').dumps(failure.to_json()))"]}
    )
    import json

    found = json.loads(played.lines[0])
    assert found["exception"]["type"] == "ValueError"
    assert found["exception"]["message"] == "ValueError: no"
    assert (found["function"], found["module"], found["line"], found["first_line"]) == (
        *("work", "main"),
        *(7, 4),
    )
    assert found["source"].startswith("def work(") and found["source"].endswith('("no")\n')
    assert found["arguments"].pop("odd").startswith("<Odd instance at ")
    assert found["arguments"] == {
        "items": "[1]",
        "n": "5",
        "rest": "(6,)",
        "more": "{'key': 'value'}",
    }
    assert found["mutable"] == ["items", "odd", "more"]
    assert found["locals"]["local"] == "10" and found["locals"]["items"] == "None"
    assert [(level["name"], level["line"]) for level in found["levels"][:2]] == [
        ("outer", 9),
        ("main", 11),
    ]
    assert found["verdict"]["answer"] == "uncaught"
    assert not [name for name in found["locals"] if name.startswith(".")]


def test_a_snapshot_gives_the_retry_its_arguments_as_they_were(tmp_path: Path) -> None:
    """A snapshot gives each retry its arguments as they were; without it they are the same."""
    program = """
== main.py
import pljam
@pljam.snapshot("items", "more", "rest")
def first(items, *more, **rest):
    for each in (items, *more, *rest.values()):
        each.append(0)
    raise NotImplementedError("first")
def second(items):
    items.append(0)
    raise NotImplementedError("second")
def main():
    print(first([1], [2], key=[3]), second([1]))
"""
    script: Script = {
        "first": [
            "Retry()",
            Edit("main.py", 'raise NotImplementedError("first")', "return items, more, rest"),
        ],
        "second": [
            "Retry()",
            Edit("main.py", 'raise NotImplementedError("second")', "return items"),
        ],
    }
    played = play(tmp_path, program, script)
    assert played.lines == ["([1, 0], ([2, 0],), {'key': [3, 0]}) [1, 0, 0, 0]"]


def test_functions_that_look_at_their_names_meet_none_of_ours(tmp_path: Path) -> None:
    """Functions that look at their names meet none of ours, and say when a retry is impossible."""
    program = """
== main.py
def names(x, y=2):
    x = x + 1
    return sorted(locals())
def lost(x):
    x = x + 1
    locals()
    raise ValueError
def main():
    print(names(1), names.__code__.co_varnames)
    print(lost(1))
"""
    played = play(tmp_path, program, {"lost": ["Retry()", "UseValue(3)"]})
    assert played.lines == ["['x', 'y'] ('x', 'y')", "3"]
    assert "the original value of x is lost" in played.told[0]


def test_an_edit_made_while_the_call_ran_is_told(tmp_path: Path) -> None:
    """An edit made while the call ran is told: the call is not made again unasked."""
    program = """
== main.py
import pathlib, pljam
def work(n):
    print("effect")
    file = pathlib.Path("main.py")
    text = file.read_text()
    file.write_text(text.replace("return n / " + "0", "return n / 2"))
    pljam.reload_changed()
    return n / 0
def main():
    print(work(4))
"""
    played = play(tmp_path, program, {"work": ["UseValue(failure.is_outdated)"]})
    assert played.lines == ["effect", "True"]


def test_objects_are_not_asked_for_their_class(tmp_path: Path) -> None:
    """Arguments are not asked for their class: a proxy may fail at that, and ask in turn."""
    program = """
== main.py
class Proxy:
    @property
    def size(self):
        raise ValueError("size")
    @property
    def __class__(self):
        raise RuntimeError("no context")
def main():
    print(Proxy().size)
"""
    played = play(tmp_path, program, {"Proxy.size": ["UseValue(3)"]})
    assert played.lines == ["3"]
    assert played.asked == ["Proxy.size 1"]


def test_a_method_that_is_called_in_another_way_is_incompatible(tmp_path: Path) -> None:
    """A method whose decorators changed is called in another way: a retry is incompatible."""
    program = """
== main.py
class A:
    def get(self, x):
        raise ValueError
def main():
    print(A().get(2))
"""
    steps = [
        Edit("main.py", "    def get(self", "    @classmethod\n    def get(self"),
        Edit("main.py", "    @classmethod\n", ""),
        Edit("main.py", "raise ValueError", "return x"),
    ]
    played = play(tmp_path, program, {"A.get": steps})
    assert played.lines == ["2"]
    assert played.told == [
        "Retry is not possible: the decorators of A.get changed: it is called in another way"
    ]


def test_nothing_is_guarded_when_pljam_is_off(tmp_path: Path, monkeypatch: object) -> None:
    """Nothing is guarded when PLJam is off."""
    program = """
== main.py
import os
os.environ["PLJAM"] = "off"
import pljam
def work():
    raise ValueError
def main():
    before = work.__code__
    with pljam.replay(handler=lambda failure: pljam.UseValue(1)):
        print(work.__code__ is before)
    print(pljam.replay(work).__wrapped__ is work)
"""
    assert play(tmp_path, program, {}, guarded=False).lines == ["True", "True"]


def test_a_debugger_sees_the_lines_of_the_program_alone(tmp_path: Path) -> None:
    """A call that does not fail passes the same lines for a trace function as without guards."""
    program = """
== main.py
import sys
def match(x):
    match x:
        case 1:
            pass
        case 2:
            y = 3
def loop(x):
    for i in range(x):
        while x:
            x -= 1
def first_over_lines(x):
    for i in (
        range(x)
    ):
        pass
def documented(x):
    "Nothing."
def branches(x):
    if x:
        with open(__file__):
            y = 1
    else:
        try:
            y = 2
        finally:
            z = 3
def numbers(x):
    for i in range(x):
        yield i
def main():
    events = []
    def trace(frame, event, value):
        if frame.f_code.co_filename == __file__:
            events.append((event, frame.f_lineno))
            return trace
    for function in (match, loop, first_over_lines, documented, branches, lambda x: list(numbers(x))):
        for value in (0, 1, 2):
            sys.settrace(trace)
            function(value)
            sys.settrace(None)
    print(events)
"""
    guarded, plain = (play(tmp_path, program, {}, guarded) for guarded in (True, False))
    assert len(plain.output) > 100
    assert guarded.output == plain.output


def test_a_question_that_fails_leaves_the_exception_to_the_program(tmp_path: Path) -> None:
    """What goes wrong while a failure is looked at is told; the program gets its own exception."""
    program = """
== main.py
import contextlib, sys, types
@contextlib.contextmanager
def place(kind):
    try:
        yield
    except kind:
        pass
def work():
    raise ValueError("mine")
def main():
    collections = sys.modules["collections"]
    sys.modules["collections"] = types.ModuleType("package")
    try:
        with place(KeyError):
            work()
    finally:
        sys.modules["collections"] = collections
"""
    played = play(tmp_path, program, {"work": ["UseValue(1)"]})
    assert played.raised.endswith("ValueError: mine\n")
    assert "collections" not in played.raised
    assert "it is not asked about work: ImportError" in played.told[0]
