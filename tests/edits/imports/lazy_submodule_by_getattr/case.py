"""A package that loads its submodules on first use follows them and passes its constants on."""

OUTCOME = "applied"


def hold():
    import studio

    studio.video.frames.append("f1")
    return studio, studio.video


def observe():
    import studio

    return studio.video.play(), studio.audio.play(), studio.QUALITY


def check(held, stage):
    import studio
    import sys

    assert studio is held[0] and studio.video is held[1] is sys.modules["studio.video"]
    assert studio.video.frames == ["f1"]
