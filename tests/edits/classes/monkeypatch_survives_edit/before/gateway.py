class Gateway:
    def charge(self, amount):
        return f"charge {amount}"

    def refund(self, amount):
        return f"refund {amount}"
