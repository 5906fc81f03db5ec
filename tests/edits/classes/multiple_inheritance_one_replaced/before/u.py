from m import C


class D(C):
    def who(self):
        return "D" + super().who()


TABLE = {C: 1, D: 2}
