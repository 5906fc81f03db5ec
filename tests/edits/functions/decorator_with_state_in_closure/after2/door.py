from limits import limited

GREETING = "hi "


@limited
def enter(name, greeting=GREETING):
    return greeting + name
