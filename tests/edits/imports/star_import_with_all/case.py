"""A star import obeys __all__, also for an underscored name and when __all__ grows."""

OUTCOME = "applied"


def observe():
    import client

    seen = [name for name in ("PORT", "HOST", "_TOKEN", "SECRET") if hasattr(client, name)]
    return seen, client.PORT, client._TOKEN, client.address()


def check(held, stage):
    import client

    assert client.address is held
    assert held() == {"after": "h:81", "after2": "h:81"}[stage]
    assert hasattr(client, "HOST") == (stage == "after2")


def hold():
    import client

    return client.address
