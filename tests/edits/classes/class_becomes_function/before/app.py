from greet import Greeter

TABLE = {"greet": Greeter}


def run(name):
    return str(TABLE["greet"](name))
