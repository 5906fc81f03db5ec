class Price:
    currency = "EUR"

    def text(self):
        return f"1 {self.currency}"
