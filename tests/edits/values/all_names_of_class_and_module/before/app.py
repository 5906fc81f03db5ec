import shop


def names_of(prefix):
    return sorted(name for name in shop.__dict__ if name.startswith(prefix))


METHODS = [name for name, value in vars(shop.Shop).items() if not name.startswith("_")]
NAMES = [name for name in dir(shop) if name.startswith("on_")]
COUNT = len([name for name in shop.Shop.__dict__ if not name.startswith("_")])
HANDLERS = names_of("on_")
