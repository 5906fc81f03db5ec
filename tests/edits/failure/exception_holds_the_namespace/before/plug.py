class Base:
    pass


class Plug(Base):
    def name(self):
        return "plug"
