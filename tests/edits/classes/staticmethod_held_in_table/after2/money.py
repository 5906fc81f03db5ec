class Money:
    @staticmethod
    def format(amount):
        return f"EUR {amount}"
