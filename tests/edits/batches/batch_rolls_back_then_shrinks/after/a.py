import b

b.ITEMS.append("half")
raise RuntimeError("not yet")


def run():
    return f"RUN {b.NAME}"
