"""A mended call is tried on copies of its arguments before anything goes on."""

from __future__ import annotations

from pathlib import Path

from replay.playing import Edit, Script, play

TRY = "print(failure.try_on_copies()) or UseValue(0)"


def tried(folder: Path, program: str, name: str) -> str:
    """The outcome of the trial of a failing call, as a text."""
    return play(folder, program, {name: [TRY]}).lines[0]


def test_the_mended_call_runs_on_copies(tmp_path: Path) -> None:
    """What is returned is shown, and the original arguments stay as they are."""
    program = """
== main.py
class Shop:
    def __init__(self):
        self.orders = []
    def total(self, items, tax=2):
        self.orders.append(1)
        items.append(4)
        raise NotImplementedError
def main():
    shop, items = Shop(), [3]
    print(shop.total(items), shop.orders, items)
"""
    edit = Edit("main.py", "raise NotImplementedError", "return sum(items) * tax", TRY)
    played = play(tmp_path, program, {"Shop.total": [edit]})
    assert played.lines == [
        "Tried(value=22, exception=None, reason='')",
        "0 [1] [3, 4]",
    ]
    # The trial itself asks nobody.
    assert played.asked == ["Shop.total 1"]


def test_what_a_trial_raises_is_its_outcome(tmp_path: Path) -> None:
    """The exception of the trial is told, also one that would end the program."""
    program = """
== main.py
import sys
def leave(n):
    if n:
        sys.exit(n)
def half(x):
    leave(x)
    return x / 0
def main():
    print(half(0))
"""
    assert "exception=ZeroDivisionError" in tried(tmp_path, program, "half")
    steps = [Edit("main.py", "leave(x)", "leave(x + 3)", TRY)]
    assert "exception=SystemExit(3)" in play(tmp_path, program, {"half": steps}).lines[0]


def test_one_object_is_copied_once(tmp_path: Path) -> None:
    """Two arguments that are one object are one in the trial too."""
    program = """
== main.py
def same(a, b, *more, key):
    if a is b is more[0] is key:
        raise ValueError("one")
    return "several"
def main():
    x = []
    print(same(x, x, x, key=x))
"""
    assert "exception=ValueError('one')" in tried(tmp_path, program, "same")


def test_a_coroutine_is_awaited(tmp_path: Path) -> None:
    """It runs in an event loop of its own."""
    program = """
== main.py
import asyncio
async def fetch(n):
    await asyncio.sleep(0)
    raise ValueError(n)
def main():
    print(asyncio.run(fetch(4)))
"""
    steps = [Edit("main.py", "raise ValueError(n)", "return n", TRY)]
    played = play(tmp_path, program, {"fetch": steps})
    assert played.lines == ["Tried(value=4, exception=None, reason='')", "0"]


def test_what_cannot_be_tried_says_why(tmp_path: Path) -> None:
    """Arguments without copies, generators, and a signature that they do not fit any more."""
    program = """
== main.py
import threading
def locked(lock):
    raise ValueError
def numbers():
    raise ValueError
    yield
def main():
    print(locked(threading.Lock()))
    print(list(numbers()))
"""
    steps: Script = {
        "locked": [Edit("main.py", "locked(lock)", "locked(lock, more)", TRY)],
        "numbers": [TRY],
    }
    lines = play(tmp_path, program, steps).lines
    assert "has a new parameter more that has no default" in lines[0]
    assert "a generator does nothing until its values are asked for" in lines[2]
    assert "its arguments cannot be copied: TypeError: cannot pickle" in tried(
        tmp_path, program, "locked"
    )
