"""What an edited metaclass computes is computed anew for classes in files that did not change."""

import gc

OUTCOME = "applied"


def hold():
    import tables

    row = tables.Invoice()
    row.paid = True
    tables.Invoice.loaded += 1
    return tables.Invoice, row


def observe():
    import tables

    return tables.Invoice.table, tables.Payment.table, tables.CreditNote.table


def check(held, stage):
    import tables

    cls, row = held
    assert cls is tables.Invoice and type(row) is cls
    assert row.table == {"after": "app_invoice", "after2": "invoices"}[stage]
    assert row.paid is True
    assert tables.Invoice.loaded == 1
    gc.collect()
    assert [sub.__name__ for sub in cls.__subclasses__()] == ["CreditNote"]
