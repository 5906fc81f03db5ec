from deco import plus, twice


class Calc:
    @twice
    def meth(self, x):
        return x

    def plain(self, x):
        return x

    @twice
    def bare(self, x):
        return x

    @staticmethod
    @twice
    def static(x):
        return x

    @staticmethod
    def splain(x):
        return x

    @classmethod
    @twice
    def cls(cls, x):
        return x

    @classmethod
    def cplain(cls, x):
        return x

    @property
    @twice
    def prop(self):
        return 1
