"""Order, keyword-only fields and repr are switched in the decorator's arguments."""

import inspect

OUTCOME = "applied"


def hold():
    import version

    return version.Version(1, 2), version.Version


def observe():
    import version

    return (
        str(inspect.signature(version.Version)),
        hasattr(version.Version, "__lt__") and "__lt__" in vars(version.Version),
        repr(version.Version(major=1, minor=0)).startswith("Version("),
        len(version.Version.__match_args__),
    )


def check(held, stage):
    import version

    old, cls = held
    assert cls is version.Version
    newer = version.Version(major=2, minor=0)
    assert type(old) is type(newer)
    if stage == "after":
        assert old < newer and sorted([newer, old])[0] is old
    else:
        assert "__lt__" not in vars(cls)
        assert old == version.Version(major=1, minor=2)
