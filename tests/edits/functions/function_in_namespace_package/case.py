"""A function in a namespace package gains a helper in a new file, and then follows the helper."""

OUTCOME = "applied"


def hold():
    from space.tools.text import wrap

    return [wrap]


def observe():
    from space import page

    return page.page("abcdef")


def check(held, stage):
    from space.tools import text

    assert held[0] is text.wrap
    assert held[0]("abcde", end="#") == {"after": "abcd/e#", "after2": "abcd#e"}[stage]
