"""A submodule reached as attribute of its package follows and stays the same module."""

OUTCOME = "applied"


def hold():
    import net.http

    net.http.POOL["a"] = 1
    return net.http, net.http.get


def observe():
    import fetch

    return fetch.page("x"), fetch.net.http.VERSION, fetch.net.dns.TTL, fetch.ALIVE


def check(held, stage):
    import net

    module, get = held
    assert net.http is module and module.get is get
    assert module.POOL == {"a": 1}
    assert get("y") == {"after": "y HTTP/2 60", "after2": "y HTTP/2 [90]"}[stage]
