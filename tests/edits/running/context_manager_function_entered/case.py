"""What was opened by the old body of a context manager is closed by it, never by half of the new one."""

OUTCOME = "applied"


def hold():
    import contextlib

    import guard

    stack = contextlib.ExitStack()
    stack.enter_context(guard.guard("a"))
    return stack


def observe():
    import guard

    with guard.guard("x"):
        pass
    lines = guard.log[-2:]
    del guard.log[-2:]
    return lines


def check(held, stage):
    import guard

    held.enter_context(guard.guard("b"))
    held.close()
    assert guard.log == ["open a", "acquire b", "release b", "close a"]
