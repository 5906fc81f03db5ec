"""In a module of two thousand functions one is edited, then all move by a line, then half are edited."""

from pathlib import Path

OUTCOME = "applied"

HEADS = {"before": 0, "after": 0, "after2": 1, "after3": 1}


def answer(stage, number):
    if stage == "before":
        return number
    if stage == "after3" and number % 2:
        return -number
    return -1 if number == 777 else number


def arrange(stage):
    lines = ["# moved\n"] * HEADS[stage]
    for number in range(2000):
        lines.append(f"def f{number}(x=0):\n    def inner():\n        return x + ")
        lines.append(f"{answer(stage, number)}\n    return inner()\n")
    lines.append("FUNCTIONS = [globals()[f'f{number}'] for number in range(2000)]\nCALLS = []\n")
    Path("many.py").write_text("".join(lines))


def hold():
    import many

    return list(many.FUNCTIONS), many.CALLS


def observe():
    import many

    found = many.FUNCTIONS
    return sum(function() for function in found), [one.__code__.co_firstlineno for one in found]


def check(held, stage):
    import many

    functions, calls = held
    assert many.CALLS is calls
    for number, function in enumerate(functions):
        assert getattr(many, f"f{number}") is function
        assert function(0) == answer(stage, number)
    inner = next(c for c in many.f1999.__code__.co_consts if hasattr(c, "co_firstlineno"))
    assert inner.co_firstlineno == many.f1999.__code__.co_firstlineno + 1
