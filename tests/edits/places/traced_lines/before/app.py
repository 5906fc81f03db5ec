def choose(value):
    if value > 0:
        return "more"
    return help_(value)


def help_(value):
    return "less"
