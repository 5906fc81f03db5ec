"""After giving up, the traceback is the one that the program without guards prints."""

from __future__ import annotations

import pytest
from replay.playing import Played, play_each

CASES = {
    "one call": """
def work(x):
    return 1 / x
def main():
    work(0)
""",
    "many calls, one of several lines": """
def inner(a,
          b):
    value = [
        a,
        a[b],
    ]
    return value
def outer(x):
    return inner(
        x,
        5,
    )
def main():
    for n in range(3):
        if n == 2:
            outer([n])
""",
    "a method, a property and super": """
class Base:
    def area(self):
        return self.width * 2
class Box(Base):
    @property
    def size(self):
        return super().area()
def main():
    print(Box().size)
""",
    "a closure with a cell": """
def make(n):
    def inner():
        nonlocal n
        n = n / 0
    return inner
def main():
    make(3)()
""",
    "an exception that is raised from another": """
def read():
    try:
        return {}["key"]
    except KeyError as error:
        raise ValueError("no key") from error
def main():
    read()
""",
    "an exception in a handler": """
def read():
    try:
        return {}["key"]
    except KeyError:
        return int("x")
def main():
    read()
""",
    "an exception in a finally clause": """
def read():
    try:
        return {}["key"]
    finally:
        int("x")
def main():
    read()
""",
    "an exception that is raised again": """
def inner():
    raise ValueError("first")
def read():
    try:
        inner()
    except ValueError as error:
        error.add_note("seen on the way")
        raise
def main():
    try:
        read()
    finally:
        pass
""",
    "an exception that was caught and is raised later": """
def inner():
    raise ValueError("kept")
def keep():
    try:
        inner()
    except ValueError as error:
        return error
def later(error):
    raise error
def main():
    later(keep())
""",
    "a generator": """
def numbers(n):
    yield n
    yield n / 0
def total():
    return sum(numbers(2))
def main():
    total()
""",
    "a generator that delegates": """
def inner():
    yield 1
    raise ValueError("inner")
def outer():
    yield from inner()
def main():
    list(outer())
""",
    "coroutines": """
import asyncio
async def fetch(n):
    await asyncio.sleep(0)
    return n / 0
async def both():
    return await fetch(1)
def main():
    asyncio.run(both())
""",
    "an exception group of tasks": """
import asyncio
async def fetch(n):
    await asyncio.sleep(0)
    raise ValueError(n)
async def both():
    await asyncio.gather(fetch(1), fetch(2))
def main():
    asyncio.run(both())
""",
    "a comprehension and a lambda": """
def main():
    pick = lambda row: row["price"]
    return [pick(row) for row in [{"price": 1}, {}]]
""",
    "a decorator": """
import functools
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper
@logged
def work(x, *more, key=1, **rest):
    x = rest["gone"]
def main():
    work(1, 2, key=3)
""",
    "deep recursion": """
def count(n):
    if not n:
        raise ValueError("bottom")
    return count(n - 1)
def main():
    count(40)
""",
    "endless recursion": """
import sys
def count(n):
    return count(n + 1)
def main():
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(200)
    try:
        count(0)
    finally:
        sys.setrecursionlimit(before)
""",
    "an assertion and a missing name": """
def check(x):
    '''The docstring.'''
    assert x > 1, missing
def main():
    check(0)
""",
    "a class body and a metaclass": """
class Meta(type):
    def __new__(meta, name, bases, names):
        raise TypeError(name)
def make():
    class Made(metaclass=Meta):
        size = 1
def main():
    make()
""",
    "a with statement that closes": """
import contextlib
@contextlib.contextmanager
def opened(log):
    try:
        yield log
    finally:
        log.append("closed")
def work(log):
    with opened(log) as held:
        held.missing
def main():
    work([])
""",
    "code made from text, and a callback of C": """
def key(x):
    return -x
def main():
    exec("import operator")
    sorted([1, "a"], key=key)
""",
    "an import that fails": """
def load():
    import collections.nothing
def main():
    load()
""",
}

# How many calls are asked about: what was given up is not asked about again further out.
ASKED = {
    "endless recursion": 0,
    "a generator that delegates": 3,
    "an exception group of tasks": 2,
}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Played]]:
    """Play all cases without guards, with them, and with retries: three processes."""
    folder = tmp_path_factory.mktemp("programs")
    again = {each: ["Retry()", "Retry()"] for each in ("work", "inner", "outer", "read")}
    return {
        "plain": play_each(folder, CASES, {}, guarded=False),
        "guarded": play_each(folder, CASES, {}),
        "retried": play_each(folder, CASES, again, unknown="pause"),
    }


@pytest.mark.parametrize("name", CASES)
def test_the_traceback_is_the_same_after_giving_up(
    name: str, played: dict[str, dict[str, Played]]
) -> None:
    """The traceback is the same after giving up, at once and after retries."""
    expected = played["plain"][name].raised
    assert expected
    assert played["guarded"][name].raised == expected
    assert played["retried"][name].raised == expected
    asked = [each for each in played["retried"][name].asked if each.endswith(" 1")]
    assert len(asked) == ASKED.get(name, 1), asked
