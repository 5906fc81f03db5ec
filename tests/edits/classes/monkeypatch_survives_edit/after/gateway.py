class Gateway:
    def charge(self, amount):
        return f"charge {amount} now"

    def refund(self, amount):
        return f"refund {amount} now"
