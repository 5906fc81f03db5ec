"""A new statement calls new code of another file of the batch, three calls deep, which raises."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import low
    import mid
    import top

    return low.parse, mid.read, top.RESULT


def observe():
    import top

    return top.RESULT, top.again()


def check(held, stage):
    import low
    import mid

    parse, read, _ = held
    assert low.parse is parse and mid.read is read
    assert parse("5") == {"after": "5", "after2": 5}[stage]
