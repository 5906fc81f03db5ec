class Ground:
    def names(self):
        return ["ground"]


class Mixin:
    def names(self):
        return ["mixin", *super().names()]


class Root(Ground):
    def names(self):
        return ["root", *super().names()]
