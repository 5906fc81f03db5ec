import b


def run():
    return f"ran {b.NAME}"
