"""A file in latin-1 is edited, then rewritten in UTF-8 with the same letters, then in another code."""

OUTCOME = "applied"


def hold():
    import words

    words.SEEN.append("x")
    return words.greet, words.SEEN


def observe():
    import user
    import words

    return words.greet(), words.WORD, user.WORD, [ord(letter) for letter in words.WORD]


def check(held, stage):
    import words

    greet, seen = held
    assert words.greet is greet and words.SEEN is seen and seen == ["x"]
    assert greet().endswith({"after": "!", "after2": "!", "after3": "!!"}[stage])
