import bases


class Item:
    def name(self):
        return "thing"
