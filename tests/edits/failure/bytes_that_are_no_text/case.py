"""Bytes that are not of the file's encoding are an error of that file, with or without a cookie."""

OUTCOME = {"after": "failed:syntax-error", "after2": "failed:syntax-error", "after3": "applied"}


def hold():
    import words

    return words.WORDS, words.count


def observe():
    import words

    return words.WORDS, words.count()


def check(held, stage):
    import words

    kept, count = held
    assert words.count is count
    if stage != "after3":
        assert words.WORDS is kept and kept == ["one"]
