class Base:
    def names(self):
        return ["base"]


class Outer:
    class Inner(Base):
        def names(self):
            parent = super()
            later = lambda: parent.names()
            return later() + ["inner"]
