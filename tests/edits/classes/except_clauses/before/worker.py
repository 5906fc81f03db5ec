from errors import AppError, Denied, Missing

KNOWN = (Denied, Missing)


def guard(error):
    try:
        raise error
    except KNOWN as caught:
        return str(caught)


def run(kind):
    return guard({"denied": Denied, "missing": Missing}[kind](kind))
