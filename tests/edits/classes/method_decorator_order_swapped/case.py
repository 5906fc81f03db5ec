"""Two decorators of a method change places and their effects change places with them."""

OUTCOME = "applied"


def hold():
    import text

    return text.Title("a b").render


def observe():
    import text

    return text.Title("x y").render()


def check(held, stage):
    import text

    assert text.Title("a b").render() == {"after": "[a b]!", "after2": "[a b!]"}[stage]
