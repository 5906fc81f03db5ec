from root import Mixin, Root


class Leaf(Root):
    def names(self):
        return ["leaf", *super().names()]
