"""The body behind a wrapper that a project decorator made is changed; the wrapper stays the same."""

OUTCOME = "applied"


def hold():
    import service

    api = service.Api()
    api.fetch("warm")
    return {"wrapper": service.Api.fetch, "bound": api.fetch, "api": api}


def observe():
    import service

    return service.Api().fetch("x"), service.Api.fetch.__doc__, service.Api.fetch.__name__


def check(held, stage):
    import service

    assert service.Api.fetch is held["wrapper"]
    assert held["bound"]("y") == {"after": "GET y!", "after2": "HEAD y"}[stage]
    assert service.CALLS[0] == "warm"
    assert held["wrapper"].__wrapped__.__qualname__ == "Api.fetch"
