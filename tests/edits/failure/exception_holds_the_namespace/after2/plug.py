class Base:
    pass


class Plug(Base):
    def name(self):
        return "PLUG"


class Second(Base):
    pass
