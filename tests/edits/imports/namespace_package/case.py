"""Modules in packages without __init__ follow, by from-import, by dotted name and by alias."""

OUTCOME = "applied"


def hold():
    import plugins.audio.mixer as mixer

    mixer.tracks.append("drums")
    return mixer


def observe():
    import desk
    import plugins.audio.mixer

    return desk.GAIN, desk.mix(2), plugins.audio.mixer.GAIN, desk.plugins.audio.mixer.mix(3)


def check(mixer, stage):
    import sys

    assert sys.modules["plugins.audio.mixer"] is mixer
    assert mixer.tracks == ["drums"]
    assert not hasattr(sys.modules["plugins"], "__file__") or sys.modules["plugins"].__file__ is None
