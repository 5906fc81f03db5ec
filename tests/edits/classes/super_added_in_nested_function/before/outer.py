class Base:
    def names(self):
        return ["base"]


class Outer:
    class Inner(Base):
        def names(self):
            return ["inner"]
