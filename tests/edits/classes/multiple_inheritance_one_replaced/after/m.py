class A:
    __slots__ = ("x", "y")
    def who(self):
        return "A2"


class Mix:
    __slots__ = ()
    def who(self):
        return "Mix" + super().who()


class C(Mix, A):
    def who(self):
        return "C" + super().who()
