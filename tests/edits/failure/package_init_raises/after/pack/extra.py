class Extra:
    def name(self):
        return "EXTRA"
