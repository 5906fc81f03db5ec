"""A function that loses its decorator is the bare one wherever the wrapper was held."""

OUTCOME = "replaced"


def hold():
    import words

    return [words.hello, words.bye]


def observe():
    import talk

    return talk.talk("ann")


def check(held, stage):
    import words

    assert held[0] is words.hello
    assert held[1] is words.bye
    assert held[0]("bo") == {"after": "hello bo", "after2": "hello bo!"}[stage]
    assert held[1]("bo") == {"after": "BYE BO", "after2": "bye bo"}[stage]
