"""A file that was read at start is not read again because its name's constant changed."""

OUTCOME = "kept:kept-derived"


def hold():
    import words

    return words.WORDS


def observe():
    import words

    return words.NAME, words.LABEL


def check(held, stage):
    import words

    assert words.WORDS is held == ["one", "two"]


def arrange(stage):
    from pathlib import Path

    for name in ("one.txt", "two.txt"):
        Path(name).write_text("one two" if name == "one.txt" else "three")
