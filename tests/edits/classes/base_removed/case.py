"""A base taken out of several leaves live instances with the others, and super() skips it."""

OUTCOME = "applied"


def hold():
    import requests_log

    return requests_log.Client(), requests_log.Client


def observe():
    import requests_log

    return requests_log.Client().get(), [c.__name__ for c in requests_log.Traced.__subclasses__()]


def check(held, stage):
    import requests_log

    client, cls = held
    assert cls is requests_log.Client
    assert isinstance(client, requests_log.Traced) is False
    assert issubclass(cls, requests_log.Cached) == (stage == "after")
    assert client.get() == {"after": "cached base", "after2": "base"}[stage]
