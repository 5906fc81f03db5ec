import b


def run():
    return f"run {b.NAME}"
