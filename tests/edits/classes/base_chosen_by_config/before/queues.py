import settings


class Fast:
    def kind(self):
        return "fast"


class Durable:
    def kind(self):
        return "durable"


Base = Durable if settings.DURABLE else Fast


class WorkQueue(Base):
    label = "work"

    def __init__(self):
        self.items = []
