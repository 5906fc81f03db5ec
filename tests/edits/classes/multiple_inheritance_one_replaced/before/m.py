class A:
    __slots__ = ("x",)
    def who(self):
        return "A"


class Mix:
    __slots__ = ()
    def who(self):
        return "Mix" + super().who()


class C(Mix, A):
    def who(self):
        return "C" + super().who()
