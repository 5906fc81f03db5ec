def logged(method):
    def wrapper(*args):
        return "log", method(*args)

    return wrapper


class Cart:
    @logged
    def total(self, n):
        return n

    @staticmethod
    @logged
    def tax(n):
        return n / 10

    @property
    @logged
    def owner(self):
        return "me"
