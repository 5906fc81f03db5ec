class Ground:
    def names(self):
        return ["ground"]


class Mixin:
    def names(self):
        return ["mixin"]


class Root:
    def names(self):
        return ["root"]
