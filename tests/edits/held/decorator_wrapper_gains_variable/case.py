"""A pure decorator whose wrapper gains a variable decorates anew, and every holder gets the new wrapper."""

OUTCOME = {"after": "replaced|applied", "after2": "applied"}


def hold():
    import words

    return {"list": [words.greet], "dict": {"greet": words.greet}}


def observe():
    import talk

    return talk.talk("ann")


def check(held, stage):
    import talk
    import words

    want = {"after": "<greet>hi bo", "after2": "hi bo<greet>"}[stage]
    assert held["list"][0]("bo") == held["dict"]["greet"]("bo") == want
    assert held["list"][0] is words.greet is words.HELD[0] is talk.hello
