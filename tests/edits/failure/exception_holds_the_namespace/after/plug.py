class Base:
    pass


class Plug(Base):
    def name(self):
        return "PLUG"


class Second(Base):
    pass


try:
    {}["key"]
except KeyError as error:
    raise RuntimeError(Second) from error
