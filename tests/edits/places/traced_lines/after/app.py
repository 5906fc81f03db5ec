def help_(value):
    return "less"


def choose(value):
    # above or below
    if value > 0:
        return "more"
    return help_(value)
