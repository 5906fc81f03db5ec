"""A base that a factory call makes is made anew when the argument of the call is edited."""

OUTCOME = "applied"


def hold():
    import api

    return api.Endpoint(), api.Endpoint


def observe():
    import api

    return api.Endpoint.version, api.Endpoint().path("users"), api.Endpoint.__mro__[1].__name__


def check(held, stage):
    import api

    endpoint, cls = held
    assert cls is api.Endpoint and type(endpoint) is cls
    assert endpoint.path("x") == {"after": "/v2/x", "after2": "/v3/x"}[stage]
