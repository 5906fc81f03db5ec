class Cart:
    def label(self):
        return self.kind().upper()

    def kind(self):
        return "cart"
