"""A file fails for a name that its import lacks; saving only the imported file applies both."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import client
    import protocol

    return client.call, protocol.VERSION


def observe():
    import client
    import protocol

    return client.call(), protocol.VERSION, hasattr(protocol, "encode")


def check(held, stage):
    call, _ = held
    assert call() == {"after": "plain", "after2": "[plain]"}[stage]
