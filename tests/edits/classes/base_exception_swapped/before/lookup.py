from errors import Missing


def guard(error):
    try:
        raise error
    except LookupError:
        return f"lookup: {error}"
    except ValueError:
        return f"value: {error}"
    except Missing:
        return f"missing: {error}"


def find(key):
    return guard(Missing(key))
