"""A constant and a class re-exported three times, under new names, follow at every link."""

OUTCOME = "applied"


def hold():
    import app

    return app.Speaker("bob"), app.Speaker


def observe():
    import app
    import library
    import library.core
    import library.core.voice as voice

    return (
        app.loudness,
        library.LEVEL,
        library.core.VOLUME,
        voice.VOLUME,
        app.Speaker("eve").speak(),
    )


def check(held, stage):
    import app
    import library.core.voice as voice

    speaker, cls = held
    assert app.Speaker is cls is voice.Voice
    assert type(speaker) is cls
    assert speaker.speak() == {"after": "bob: !!!", "after2": "bob: ?"}[stage]
