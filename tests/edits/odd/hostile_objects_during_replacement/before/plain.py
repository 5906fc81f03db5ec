class Base:
    def name(self):
        return "base"


class Plain:
    def name(self):
        return "plain"
