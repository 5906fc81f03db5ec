from .prices import logged


def load():
    return "new stock"


@logged
def check(count):
    return count >= 0


class Config:
    def path(self):
        return "stock.toml"
