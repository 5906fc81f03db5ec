from .prices import logged


def load():
    return "stock"


@logged
def check(count):
    return count >= 0


class Config:
    def path(self):
        return "stock.toml"
