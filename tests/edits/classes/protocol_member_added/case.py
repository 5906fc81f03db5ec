"""A runtime-checkable protocol gains and loses a member; earlier isinstance answers are forgotten."""

OUTCOME = "applied"


def hold():
    import proto

    file = proto.File()
    return file, isinstance(file, proto.Closable), isinstance(3, proto.Closable)


def observe():
    import proto

    return isinstance(proto.File(), proto.Closable), isinstance(proto.Socket(), proto.Closable)


def check(held, stage):
    import proto

    file, *_ = held
    assert isinstance(file, proto.Closable) == (stage == "after2")
    assert proto.close_all([file, proto.Socket()]) == {"after": 1, "after2": 2}[stage]
