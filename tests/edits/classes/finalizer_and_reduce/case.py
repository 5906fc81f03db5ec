"""__del__, __reduce__ and __copy__ added to a class are used for instances made before."""

import copy
import pickle

OUTCOME = "applied"


def hold():
    import handle

    return {"one": handle.Handle("a"), "closed": handle.CLOSED}


def observe():
    import handle

    made = handle.Handle("b")
    return pickle.loads(pickle.dumps(made)).name, copy.copy(made).name


def check(held, stage):
    if stage == "after":
        assert copy.copy(held["one"]).name == "copy of a"
        assert pickle.loads(pickle.dumps(held["one"])).name == "a again"
        del held["closed"][:]
    else:
        del held["one"]
        assert "a" in held["closed"]
