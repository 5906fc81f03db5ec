"""A failing call waits for its fix and goes on: what each kind of function does."""

from __future__ import annotations

from pathlib import Path

from replay.playing import Edit, Script, play

from pljam._versions import RUNNING

# Since 3.13 a call that takes a whole line is pointed at too.
POINTED = ("    ~~~~~^^\n", "" if RUNNING < (3, 13) else "    ~~~~~^^\n")


def test_the_caller_gets_the_value_through_an_alias_of_a_from_import(tmp_path: Path) -> None:
    """The caller gets the value through an alias of a from import."""
    program = """
== shop.py
def total(items, tax=1):
    items = list(items)
    raise NotImplementedError("total")
== main.py
from shop import total as sum_up
def main():
    print("once")
    print(sum_up((1, 2, 3), tax=2))
    print(sum_up((1,)))
"""
    fix = Edit("shop.py", 'raise NotImplementedError("total")', "return sum(items) * tax")
    played = play(tmp_path, program, {"total": [fix]})
    assert played.lines == ["once", "12", "1"]
    assert played.asked == ["total 1"]


def test_a_call_that_fails_again_is_asked_again_with_the_same_arguments(tmp_path: Path) -> None:
    """A call that fails again is asked again with the same arguments."""
    program = """
== main.py
def half(x):
    y = x
    x = None
    raise NotImplementedError
def main():
    print(half(8))
"""
    steps = [
        Edit("main.py", "raise NotImplementedError", "return y / 0"),
        Edit("main.py", "return y / 0", "return y / z"),
        Edit("main.py", "return y / z", "return y / 2"),
    ]
    played = play(tmp_path, program, {"half": steps})
    assert played.lines == ["4.0"]
    assert played.asked == ["half 1", "half 2", "half 3"]


def test_methods_properties_and_class_methods_keep_their_receiver(tmp_path: Path) -> None:
    """Methods properties and class methods keep their receiver."""
    program = """
== main.py
class Base:
    def __init__(self, size):
        self.size = size
    def area(self):
        return self.size * 2
class Box(Base):
    def area(self):
        raise NotImplementedError
    @property
    def label(self):
        return f"box {self.name}"
    @classmethod
    def make(cls):
        raise NotImplementedError
    @staticmethod
    def scale(by):
        raise NotImplementedError
def main():
    box = Box.make()
    print(box.area(), box.label, Box.scale(3))
"""
    script = {
        "Box.make": [
            Edit(
                "main.py",
                "def make(cls):\n        raise NotImplementedError",
                "def make(cls):\n        return cls(4)",
            )
        ],
        "Box.area": [
            Edit(
                "main.py",
                "def area(self):\n        raise NotImplementedError",
                "def area(self):\n        return super().area() + 1",
            )
        ],
        "Box.label": [Edit("main.py", "{self.name}", "{self.size}")],
        "Box.scale": [
            Edit(
                "main.py",
                "def scale(by):\n        raise NotImplementedError",
                "def scale(by):\n        return by * 10",
            )
        ],
    }
    played = play(tmp_path, program, script)
    assert played.lines == ["9 box 4 30"]


def test_a_closure_keeps_its_own_cells(tmp_path: Path) -> None:
    """A closure keeps its own cells."""
    program = """
== main.py
def make(step):
    count = 0
    def grow():
        nonlocal count
        count += step
        if count == 3:
            raise NotImplementedError
        return count
    return grow
def main():
    ones, threes = make(1), make(3)
    print([ones(), ones()])
    print(threes())
    print(ones(), threes())
"""
    fix = Edit("main.py", "raise NotImplementedError", "count = 100")
    played = play(tmp_path, program, {"make.<locals>.grow": [fix]})
    # The first part of the failing call had its effect: the panel says so.
    assert played.lines == ["[1, 2]", "6", "100 9"]


def test_a_closure_that_cannot_follow_the_edit_is_incompatible(tmp_path: Path) -> None:
    """A closure that lacks the cell which the fix needs is incompatible: it runs its old code."""
    program = """
== main.py
def make(step):
    def grow(n):
        raise NotImplementedError
    return grow
def main():
    print(make(1)(4))
    print(make(2)(5))
"""
    fix = Edit("main.py", "raise NotImplementedError", "return n + step")
    played = play(tmp_path, program, {"make.<locals>.grow": [fix, "UseValue(0)"]})
    assert played.lines == ["0", "7"]
    assert played.told == [
        "Retry is not possible: make.<locals>.grow could not follow the edit and runs its old code"
    ]


def test_a_coroutine_is_awaited_again_and_other_tasks_go_on(tmp_path: Path) -> None:
    """A coroutine is awaited again and other tasks go on."""
    program = """
== main.py
import asyncio
async def fetch(n):
    await asyncio.sleep(0)
    raise NotImplementedError
async def other(done):
    done.append("other")
async def both():
    done = []
    task = asyncio.create_task(other(done))
    value = await fetch(n=5)
    await task
    return value, done
def main():
    print(asyncio.run(both()))
"""
    fix = Edit("main.py", "raise NotImplementedError", "return n * n")
    assert play(tmp_path, program, {"fetch": [fix]}).lines == ["(25, ['other'])"]


def test_a_generator_that_has_not_yielded_starts_again(tmp_path: Path) -> None:
    """A generator that has not yielded starts again."""
    program = """
== main.py
def numbers(upto):
    first = int("x")
    for n in range(first, upto):
        yield n
def main():
    print(list(numbers(4)))
"""
    fix = Edit("main.py", 'int("x")', 'int("2")')
    assert play(tmp_path, program, {"numbers": [fix]}).lines == ["[2, 3]"]


def test_a_generator_that_has_yielded_is_not_restarted(tmp_path: Path) -> None:
    """A generator that has yielded is not restarted."""
    program = """
== main.py
def numbers(upto):
    for n in range(upto):
        yield 10 // (2 - n)
def main():
    got = []
    for n in numbers(4):
        got.append(n)
    print(got)
"""
    played = play(tmp_path, program, {"numbers": ["Retry()", "UseValue(None)"]})
    assert played.lines == ["[5, 10]"]
    assert played.told == ["Retry is not possible: it is a generator that may have yielded already"]


def test_keyword_dictionaries_that_the_body_empties_are_given_anew(tmp_path: Path) -> None:
    """Keyword dictionaries that the body empties are given anew."""
    program = """
== main.py
def show(*args, sep="-", **options):
    end = options.pop("end")
    raise NotImplementedError
def main():
    print(show(1, 2, end="!", more=3))
"""
    fix = Edit(
        "main.py",
        "raise NotImplementedError",
        "return sep.join(map(str, args)) + end + str(options)",
    )
    assert play(tmp_path, program, {"show": [fix]}).lines == ["1-2!{'more': 3}"]


def test_a_new_default_counts_where_the_old_one_was_meant(tmp_path: Path) -> None:
    """A new default counts where the old one was meant."""
    program = """
== main.py
def price(net, tax=1.1, *, round_to=2):
    raise NotImplementedError
def main():
    print(price(10), price(10, 2, round_to=0))
"""
    fix = Edit(
        "main.py",
        "tax=1.1, *, round_to=2):\n    raise NotImplementedError",
        "tax=3, *, round_to=1, sign='$'):\n    return net, tax, round_to, sign",
    )
    assert play(tmp_path, program, {"price": [fix]}).lines == ["(10, 3, 1, '$') (10, 2, 0, '$')"]


def test_positional_only_parameters_go_by_position(tmp_path: Path) -> None:
    """Positional-only parameters go by position, also after one that has its default."""
    program = """
== main.py
def both(a=0, b=1, /, *args, c=2, **kw):
    raise NotImplementedError
def one(a=0, b=1, c=2, /):
    raise NotImplementedError
def renamed(a, b=1, c=2):
    raise NotImplementedError
def before(a=1, b=2, *rest):
    raise NotImplementedError
def main():
    print(before(1, 2, 3))
    print(both(0, 7), both(5, 1, 2, c=3, d=4))
    print(one(0, 7))
    print(renamed(3, c=4))
"""
    script = {
        "both": [
            Edit(
                "main.py",
                "**kw):\n    raise NotImplementedError",
                "**kw):\n    return a, b, c, args, kw",
            )
        ],
        "one": [
            Edit(
                "main.py",
                "(a=0, b=1, c=2, /):\n    raise NotImplementedError",
                "(a=9, b=1, c=8, /):\n    return a, b, c",
            )
        ],
        "before": [
            Edit(
                "main.py",
                "(a=1, b=2, *rest):\n    raise NotImplementedError",
                "(a=10, b=20, *rest):\n    return a, b, rest",
            )
        ],
        "renamed": [
            Edit(
                "main.py",
                "(a, b=1, c=2):\n    raise NotImplementedError",
                "(x, y=5, c=2):\n    return x, y, c",
            )
        ],
    }
    played = play(tmp_path, program, script)
    assert played.lines == [
        "(1, 2, (3,))",
        "(0, 7, 2, (), {}) (5, 1, 3, (2,), {'d': 4})",
        "(0, 7, 8)",
        "(3, 5, 4)",
    ]


def test_a_required_parameter_that_is_new_is_incompatible(tmp_path: Path) -> None:
    """A required parameter that is new is incompatible."""
    program = """
== main.py
def price(net):
    raise NotImplementedError
def main():
    print(price(10))
"""
    fix = Edit("main.py", "(net):\n    raise NotImplementedError", "(net, tax):\n    return net")
    played = play(tmp_path, program, {"price": [fix, "UseValue(7)"]})
    assert played.lines == ["7"]
    assert "has a new parameter tax that has no default" in played.told[0]


def test_a_function_that_is_gone_or_became_a_coroutine_is_incompatible(tmp_path: Path) -> None:
    """A function that is gone or became a coroutine is incompatible."""
    program = """
== main.py
def price(net):
    raise NotImplementedError
def main():
    print(price(10))
"""
    played = play(
        tmp_path,
        program,
        {
            "price": [
                Edit("main.py", "def price", "async def price"),
                Edit("main.py", "async def price", "def another"),
                "UseValue(3)",
            ]
        },
    )
    assert played.lines == ["3"]
    assert [text.partition(": ")[2] for text in played.told] == [
        "price became a function of another kind",
        "price has no definition any more",
    ]


def test_an_outer_call_is_run_again_with_its_own_arguments(tmp_path: Path) -> None:
    """An outer call is run again with its own arguments."""
    program = """
== main.py
log = []
def inner(x):
    raise ValueError(x)
def middle(x):
    try:
        return inner(x + 1)
    finally:
        log.append("cleaned")
def outer(x):
    log.append(f"outer {x}")
    y, x = x, None
    return middle(y * 10)
def main():
    print(outer(1), log)
"""
    fix = Edit("main.py", "y * 10", "y * 20", "RetryOuter(2)")
    fixed = Edit("main.py", "raise ValueError(x)", "return x", "Retry()")
    played = play(tmp_path, program, {"inner": [fix, fixed]})
    assert played.lines == ["21 ['outer 1', 'cleaned', 'outer 1', 'cleaned']"]


def test_an_outer_coroutine_is_awaited_again(tmp_path: Path) -> None:
    """An outer coroutine is awaited again, and a snapshot holds for a coroutine too."""
    program = """
== main.py
import asyncio, pljam
@pljam.snapshot("items")
async def inner(items):
    items.append(0)
    raise NotImplementedError
async def outer(x):
    await asyncio.sleep(0)
    return await inner([x, 10])
def main():
    print(asyncio.run(outer(1)))
"""
    script: Script = {
        "inner": [
            Edit("main.py", "[x, 10]", "[x, 20]", "RetryOuter(1)"),
            "Retry()",
            Edit("main.py", "raise NotImplementedError", "return items"),
        ]
    }
    assert play(tmp_path, program, script).lines == ["[1, 20, 0]"]


def test_a_value_in_its_place_nothing_or_another_exception(tmp_path: Path) -> None:
    """A value in its place nothing or another exception."""
    program = """
== main.py
def one(): raise ValueError(1)
def two(): raise ValueError(2)
def three(): raise ValueError(3)
class Four:
    def __init__(self): raise ValueError(4)
def main():
    print(one(), two(), type(Four()).__name__)
    three()
"""
    script = {
        "one": ["UseValue('uno')"],
        "two": ["Skip()"],
        "three": ["Raise(KeyError)", "Raise(KeyError('other'))"],
        "Four.__init__": ["UseValue(4)", "UseValue(None)"],
    }
    played = play(tmp_path, program, script)
    assert played.lines == ["uno None Four"]
    assert played.raised.endswith(
        """
  File "FOLDER/main.py", line 8, in main
    three()
    ~~~~~^^
  File "FOLDER/main.py", line 3, in three
    def three(): raise ValueError(3)
                 ^^^^^^^^^^^^^^^^^^^
KeyError: 'other'
""".replace("FOLDER", str(tmp_path)).replace(*POINTED)
    )
    assert "ValueError: 3" in played.raised
    assert played.asked[-1] == "three 1"
    assert played.told == [
        "skipped: two returns None",
        "UseValue is not possible: __init__ returns nothing but None",
        "Raise is not possible: <class 'KeyError'> is no exception",
    ]


def test_a_retried_call_handles_no_exception_and_its_own_has_no_context(tmp_path: Path) -> None:
    """A retried call handles no exception and its own has no context."""
    program = """
== main.py
import sys
def work():
    print(sys.exc_info())
    raise ValueError("first")
def main():
    try:
        work()
    finally:
        print(sys.exc_info()[1].__context__)
"""
    fix = Edit("main.py", 'ValueError("first")', 'ValueError("second")')
    played = play(tmp_path, program, {"work": [fix]})
    assert played.lines == ["(None, None, None)"] * 2 + ["None"]
    assert played.asked == ["work 1", "work 2"]
    assert "second" in played.raised and "first" not in played.raised


def test_what_fails_at_a_missing_name_goes_on_when_it_is_defined(tmp_path: Path) -> None:
    """What fails at a missing name goes on when it is defined."""
    program = """
== shop.py
RATE = 2
== main.py
import shop
def convert(x):
    from shop import NAME
    return f"{NAME} {shop.rate(x)} {helper(x)}"
def main():
    print(convert(5))
"""
    script = {
        "convert": [
            Edit("shop.py", "RATE = 2", "RATE = 2\nNAME = 'eur'"),
            Edit("shop.py", "NAME = 'eur'", "NAME = 'eur'\ndef rate(x):\n    return x * RATE"),
            Edit("main.py", "import shop", "import shop\ndef helper(x):\n    return -x"),
        ]
    }
    assert play(tmp_path, program, script).lines == ["eur 10 -5"]


def test_modules_that_are_imported_later_are_guarded_too(tmp_path: Path) -> None:
    """Modules that are imported later are guarded too."""
    program = """
== later.py
def work(x):
    raise NotImplementedError
== main.py
def main():
    from later import work
    print(work(2))
"""
    fix = Edit("later.py", "raise NotImplementedError", "return x + 1")
    assert play(tmp_path, program, {"work": [fix]}).lines == ["3"]


def test_an_edited_function_stays_guarded(tmp_path: Path) -> None:
    """An edited function stays guarded."""
    program = """
== main.py
def first(x):
    raise NotImplementedError
def second(x):
    return x
def main():
    print(first(2))
    print(second(3))
"""
    both = Edit(
        "main.py",
        "raise NotImplementedError\ndef second(x):\n    return x",
        "return x\ndef second(x):\n    return x / 0",
    )
    fix = Edit("main.py", "x / 0", "x / 1")
    played = play(tmp_path, program, {"first": [both], "second": [fix]})
    assert played.lines == ["2", "3.0"]


def test_the_number_of_attempts_is_limited(tmp_path: Path) -> None:
    """The number of attempts is limited."""
    program = """
== main.py
def work():
    raise ValueError("again")
def main():
    work()
"""
    played = play(tmp_path, program, {"work": ["Retry()"] * 9}, attempts=3)
    assert played.asked == ["work 1", "work 2"]
    assert played.told == ["work failed 3 times: it is given up"]
    assert "ValueError: again" in played.raised
