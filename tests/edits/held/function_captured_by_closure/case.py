"""A function captured as a free variable of another module's closure runs the new code."""

OUTCOME = "applied"


def hold():
    import channel
    import codec

    channel.send("a")
    return {"send": channel.send, "own": channel.make_sender(codec.encode, "*")}


def observe():
    import channel

    out = channel.send("b")
    channel.send.sent.pop()
    return out


def check(held, stage):
    import channel

    assert held["send"] is channel.send
    assert held["own"]("x") == {"after": b"*X", "after2": b"*x"}[stage]
    assert channel.send.sent == ["a"]
