class Base:
    def name(self):
        return "base"


class Plain(Base):
    pass
