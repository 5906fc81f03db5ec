"""Modules in dicts, lists and attributes stay the same modules and show their new contents."""

OUTCOME = "applied"


def hold():
    import registry

    return dict(registry.FORMATS), list(registry.ALL), registry.Box(registry.FORMATS["csv"])


def observe():
    import registry

    return [registry.write(kind, ["a", "b"]) for kind in ("csv", "tsv")], registry.NAMES


def check(held, stage):
    import registry
    import sys

    formats, modules, box = held
    assert box.module is formats["csv"] is modules[0] is sys.modules["csvout"]
    assert registry.FORMATS["csv"] is box.module
    assert box.module.write(["x", "y"]) == {"after": "x;y", "after2": "'x';'y'"}[stage]
