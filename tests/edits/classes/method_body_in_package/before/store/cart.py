class Cart:
    def label(self):
        return "cart"
