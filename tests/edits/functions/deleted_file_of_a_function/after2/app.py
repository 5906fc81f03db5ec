from extra import extra


def run():
    return "run " + extra()
