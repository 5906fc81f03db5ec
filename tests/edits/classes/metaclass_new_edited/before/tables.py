from orm import Table


class Invoice(Table):
    loaded = 0


class CreditNote(Invoice):
    pass


class Payment(Table):
    pass
