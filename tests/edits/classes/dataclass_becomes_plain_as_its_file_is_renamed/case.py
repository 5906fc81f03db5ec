"""A class that is no dataclass any more in a file that was renamed has lost what that had made."""

OUTCOME = "applied"
DELETED = {"after": ["pkg/alpha.py"]}


def hold():
    import till

    return till.pkg.C5


def observe():
    import till

    cls = till.pkg.C5
    return cls.__module__, hasattr(cls, "__dataclass_fields__"), cls(1) == cls(1), cls(2).v


def check(held, stage):
    import till

    assert held is till.pkg.C5
