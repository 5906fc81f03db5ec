import bases


class Item(bases.Base):
    def name(self):
        return "item"
