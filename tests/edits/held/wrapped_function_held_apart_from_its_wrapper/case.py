"""A wrapper and the function inside it, held apart, both follow an edited signature and body."""

OUTCOME = "applied"


def hold():
    import client

    assert client.net.get("a") == "got a"
    return client.GETTERS


def observe():
    import inspect

    import client

    out = client.net.get("u")
    client.net.tries.clear()
    return out, str(inspect.signature(client.net.get))


def check(held, stage):
    import net

    assert held["safe"] is net.get and held["raw"] is net.get.__wrapped__
    net.tries.extend("12")
    extra = {"after": {"secure": False}, "after2": {"port": 1}}[stage]
    assert held["raw"]("v", **extra) == {"after": "http v", "after2": "v:1"}[stage]
    net.tries.clear()
