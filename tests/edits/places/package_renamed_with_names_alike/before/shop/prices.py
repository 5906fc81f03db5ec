def logged(function):
    def wrapper(*args):
        return "log", function(*args)

    return wrapper


def load():
    return "prices"


@logged
def check(price):
    return price > 0


class Config:
    def path(self):
        return "prices.toml"
