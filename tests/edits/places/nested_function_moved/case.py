"""Functions and classes inside a function move with it: closures made anew raise at their new lines."""

OUTCOME = "applied"


def observe():
    import inspect
    import maker
    import traceback

    inner, deeper, local = maker.make(0)
    out = [inspect.getsource(inner), inspect.getsource(deeper), local.run.__code__.co_firstlineno]
    for function in (inner, deeper, local().run):
        try:
            function()
        except ZeroDivisionError as error:
            out.append([e.lineno for e in traceback.extract_tb(error.__traceback__)[1:]])
    return out


def hold():
    import maker

    maker.made.append("x")
    return maker.make, maker.made


def check(held, stage):
    import maker

    assert maker.make is held[0] and maker.made is held[1]
