class Gateway:
    def charge(self, amount):
        return f"charged {amount}"

    def refund(self, amount):
        return f"refunded {amount}"
