"""Mocks put over functions, dead weak proxies and functions that wrap themselves are stepped over."""

import weakref
from unittest import mock

OUTCOME = "applied"


class Temporary:
    pass


def hold():
    import mailer

    original = mailer.send
    mailer.send = mock.MagicMock(return_value="mocked")
    mailer.DEAD = weakref.proxy(Temporary())
    mailer.circle.__wrapped__ = mailer.circle
    mailer.left.__wrapped__ = mailer.right
    mailer.right.__wrapped__ = mailer.left
    return original, mailer.send


def observe():
    import mailer

    return mailer.circle(), mailer.left(), mailer.right(), mailer.Box().size()


def check(held, stage):
    import mailer

    original, mocked = held
    assert mailer.send is mocked and mailer.send("x") == "mocked"
    assert original("x") == {"after": "sent x!", "after2": "SENT x"}[stage]
    assert mailer.circle.__wrapped__ is mailer.circle
    assert mailer.left.__wrapped__ is mailer.right
    assert not mocked.method_calls and not mocked.mock_calls[len(mocked.call_args_list) :]
