"""A method replaced from outside stays replaced when its definition is edited."""

OUTCOME = "applied"


def hold():
    import gateway

    original = gateway.Gateway.charge

    def fake(self, amount):
        return f"fake {amount}"

    gateway.Gateway.charge = fake
    own = gateway.Gateway()
    own.refund = lambda amount: f"own {amount}"
    return original, fake, own


def observe():
    import gateway

    return gateway.Gateway().refund(5)


def check(held, stage):
    import gateway

    original, fake, own = held
    assert gateway.Gateway.charge is fake
    assert gateway.Gateway().charge(1) == "fake 1"
    assert own.refund(2) == "own 2"
    assert original(own, 3) == {"after": "charge 3 now", "after2": "charged 3"}[stage]
