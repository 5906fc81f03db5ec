"""In a circle of imports, a function that a module gains above its own late import is there in time."""

# An instance that the program holds has no `name`, which only a call of __init__ could give it.
OUTCOME = {"after": "kept:uninitialized", "after2": "applied"}


def hold():
    from web import paths, requests, routing

    return routing.url, requests.Request


def observe():
    from web import paths, requests, routing

    return routing.url("a B"), vars(requests.Request("c D")), vars(paths).get("quoted") is not None


def check(held, stage):
    url, request = held
    assert url("x") == request("x").url
    assert url("a b").count("b") == 1
