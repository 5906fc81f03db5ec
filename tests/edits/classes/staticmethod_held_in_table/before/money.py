class Money:
    @staticmethod
    def format(amount):
        return f"{amount} EUR"
