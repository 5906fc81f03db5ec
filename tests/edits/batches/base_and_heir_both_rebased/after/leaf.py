from root import Mixin, Root


class Leaf(Mixin, Root):
    def names(self):
        return ["leaf", *super().names()]
