from limits import limited


@limited
def enter(name):
    return "welcome " + name
