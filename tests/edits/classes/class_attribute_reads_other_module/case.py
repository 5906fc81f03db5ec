"""Class attributes computed from a constant of another module follow in a file not edited."""

OUTCOME = "applied"


def hold():
    import client

    instance = client.Client()
    client.Client.opened += 1
    return instance


def observe():
    import client

    return client.Client.url, client.Client().endpoint("users"), client.Admin.url


def check(held, stage):
    import client

    host = {"after": "beta.example", "after2": "example.org"}[stage]
    assert held.endpoint("x") == f"https://{host}/v1/x"
    assert client.Client.opened == 1
    assert type(held) is client.Client
