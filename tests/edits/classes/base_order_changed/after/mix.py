class Left:
    def name(self):
        return "left"


class Right:
    def name(self):
        return "right"


class Both(Right, Left):
    pass


class Lower(Both):
    pass
