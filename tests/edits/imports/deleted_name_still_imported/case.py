"""A deleted function leaves its module, and the importer that still holds it is reported."""

OUTCOME = {"after": "kept:name-gone", "after2": "applied"}


def hold():
    import numbers_old
    import toolbox

    toolbox.uses["n"] = 1
    return numbers_old.double, toolbox.uses


def observe():
    import toolbox

    return hasattr(toolbox, "double"), toolbox.triple(2)


def check(held, stage):
    import numbers_old
    import toolbox

    double, uses = held
    assert toolbox.uses is uses == {"n": 1}
    if stage == "after":
        assert numbers_old.double is double and double(2) == 4
    else:
        assert numbers_old.double is toolbox.double
        assert numbers_old.double(2) == "4"
