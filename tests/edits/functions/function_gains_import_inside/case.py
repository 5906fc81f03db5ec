"""A body that gains imports inside, also of a module made in the same edit, runs and then follows it."""

OUTCOME = "applied"


def hold():
    import extra
    import late

    return late.load, extra


def observe():
    import late

    text = late.load("['A']")
    return text if isinstance(text, list) else [text], late.path_of("n")


def check(held, stage):
    import extra

    load, package = held
    assert package is extra and extra.KIND == "extra"
    assert load("['B']") == {"after": ["B"], "after2": ["b"]}[stage]
