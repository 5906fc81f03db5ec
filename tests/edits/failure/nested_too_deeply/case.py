"""Source that the parser gives up on is an error like any other; the process goes on."""

OUTCOME = {"after": "failed:syntax-error", "after2": "applied"}


def hold():
    import deep

    return deep.value


def observe():
    import deep

    return deep.value(), deep.NAME


def check(held, stage):
    import deep

    assert deep.value is held
    assert held() == {"after": 1, "after2": 2}[stage]
