class Money:
    @staticmethod
    def format(amount):
        return f"{amount:.2f} EUR"
