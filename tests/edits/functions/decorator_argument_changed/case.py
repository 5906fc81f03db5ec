"""A changed argument of a decorator, written or computed, decorates that function anew."""

OUTCOME = "replaced"


def hold():
    import song

    return {"sing": [song.sing], "hum": song.hum}


def observe():
    import choir

    return choir.sing("la"), choir.VOICES[0]("la"), choir.hum(), choir.sing.times


def check(held, stage):
    import song

    assert held["hum"] is song.hum
    assert held["sing"][0] is song.sing
    assert held["sing"][0]("x") == {"after": ["x"] * 3, "after2": ["x!"] * 5}[stage]
