from deco import plus, twice


class Calc:
    @plus
    def meth(self, x):
        return x

    @plus
    def plain(self, x):
        return x

    def bare(self, x):
        return x

    @staticmethod
    @plus
    def static(x):
        return x

    @staticmethod
    @plus
    def splain(x):
        return x

    @classmethod
    @plus
    def cls(cls, x):
        return x

    @classmethod
    @plus
    def cplain(cls, x):
        return x

    @property
    @plus
    def prop(self):
        return 1
