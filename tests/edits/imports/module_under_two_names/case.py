"""One file loaded as two modules follows under both names, and neither takes the other's state."""

OUTCOME = "applied"


def _path():
    import os
    import sys

    inner = os.path.abspath("lib")
    if inner not in sys.path:
        sys.path.append(inner)


def hold():
    _path()
    import lib.units
    import units

    lib.units.used.append("package")
    units.used.append("top")
    return lib.units, units, lib.units.Unit("m"), units.Unit("s")


def observe():
    _path()
    import lib.units
    import report

    return report.LIMIT, lib.units.LIMIT, report.Unit("g").text(), lib.units.Unit("g").text()


def check(held, stage):
    import sys

    package, top, metre, second = held
    assert sys.modules["lib.units"] is package and sys.modules["units"] is top
    assert package.used == ["package"] and top.used == ["top"]
    assert type(metre) is package.Unit is not top.Unit and type(second) is top.Unit
    assert metre.text() + second.text() == {"after": "[m][s]", "after2": "[m/4][s/4]"}[stage]
