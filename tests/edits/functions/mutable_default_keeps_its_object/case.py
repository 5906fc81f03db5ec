"""A mutable default whose expression is unchanged stays the same object with what it collected."""

OUTCOME = "applied"


def hold():
    import memo

    memo.square(3)
    memo.record("a")
    return {"cache": memo.square.__defaults__[0], "log": memo.record.__kwdefaults__["log"]}


def observe():
    import inspect

    import memo

    return len(inspect.signature(memo.square).parameters), memo.record.__kwdefaults__["size"]


def check(held, stage):
    import memo

    assert memo.square.__defaults__[0] is held["cache"]
    assert memo.record.__kwdefaults__["log"] is held["log"]
    assert memo.square(3) == 9
    assert memo.square({"after": 4, "after2": 5}[stage]) == {"after": 17, "after2": -25}[stage]
    assert memo.record(stage) == {"after": 2, "after2": 3}[stage]
    assert held["log"][0] == "a"
