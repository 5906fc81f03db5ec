class Base:
    def names(self):
        return ["base"]


class Outer:
    class Inner(Base):
        def names(self):
            def shout(this):
                return [name.upper() for name in super(__class__, this).names()]

            return ["inner"] + shout(self)
