"""f-strings, %, format and join over a changed constant are formatted anew."""

OUTCOME = "applied"


def observe():
    import texts

    return (
        texts.TITLE, texts.OLD_STYLE, texts.NEW_STYLE, texts.JOINED, texts.REPEATED, texts.NESTED,
        texts.LONG,
    )


def hold():
    import texts

    return texts.greetings


def check(greetings, stage):
    import texts

    assert texts.greetings is greetings
