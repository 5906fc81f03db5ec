from columns import Column


class Order:
    total = Column()
    lines = Column()


class Invoice(Order):
    total = Column()
