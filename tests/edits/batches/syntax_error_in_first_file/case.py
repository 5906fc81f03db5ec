"""A syntax error in the file that sorts first keeps the others waiting until it is mended."""

OUTCOME = {"after": "failed:syntax-error", "after2": "applied"}


def hold():
    import aaa
    import zzz

    return aaa.first, zzz.last


def observe():
    import aaa
    import zzz

    return aaa.first(), zzz.last(), zzz.SIZE


def check(held, stage):
    import aaa
    import zzz

    assert held == (aaa.first, zzz.last)
    expected = {"after": ("one", "one!"), "after2": ("two", "two?")}[stage]
    assert tuple(function() for function in held) == expected
