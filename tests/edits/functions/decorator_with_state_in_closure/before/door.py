from limits import limited


@limited
def enter(name):
    return "in " + name
