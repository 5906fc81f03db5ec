"""A function that becomes a callable instance of a new class follows by name and then keeps its state."""

OUTCOME = "applied|replaced"


def observe():
    import bill

    return bill.bill([1, 2]), type(bill.add_up).__name__


def check(held, stage):
    import bill
    import total

    assert bill.add_up is total.total
    assert total.total.calls == {"after": 2, "after2": 4}[stage]
