def help_(value):
    if value == -1:
        return "just less"
    return "less"


def choose(value):
    # above or below
    if value > 0:
        return "more"
    return help_(value)
