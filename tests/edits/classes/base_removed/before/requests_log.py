class Base:
    def get(self):
        return "base"


class Cached(Base):
    def get(self):
        return "cached " + super().get()


class Traced(Base):
    def get(self):
        return "traced " + super().get()


class Client(Cached, Traced):
    timeout = 3
