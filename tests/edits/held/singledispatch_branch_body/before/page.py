from render import show as display

PARTS = (display,)


def page(*values):
    return " ".join(PARTS[0](v) for v in values)
