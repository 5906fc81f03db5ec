"""A function of a renamed file is the new file's, also where the batch failed at first."""

OUTCOME = {"after": "failed:statement-raised", "after2": "replaced"}
DELETED = {"after": ["pkg/tax.py"]}


def hold():
    import shop

    return [[shop.tax.rate]]


def observe():
    import sys

    import shop
    import till

    names = sorted(name for name in vars(shop) if not name.startswith("_"))
    return till.count(1), names, sorted(name for name in sys.modules if name.startswith("pkg"))


def check(held, stage):
    import pkg
    import shop

    module = {"after": "tax", "after2": "levy"}[stage]
    assert held[0][0].__module__ == f"pkg.{module}"
    assert held[0][0] is getattr(shop, module).rate is getattr(pkg, module).rate
    assert not hasattr(pkg, {"after": "levy", "after2": "tax"}[stage])
