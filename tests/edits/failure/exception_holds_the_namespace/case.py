"""An error raised with a chain and a held traceback leaves no half-made class in the process."""

import gc

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import plug

    return plug.Plug, plug.Base


def observe():
    import plug

    gc.collect()
    return [cls.__name__ for cls in plug.Base.__subclasses__()], plug.Plug().name()


def check(held, stage):
    import plug

    cls, base = held
    assert plug.Plug is cls and plug.Base is base
    gc.collect()
    assert base.__subclasses__() == ([cls] if stage == "after" else [cls, plug.Second])
