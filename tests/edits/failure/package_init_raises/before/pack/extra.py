class Extra:
    def name(self):
        return "extra"
