COMMANDS = {}


def command(name):
    def register(function):
        if name in COMMANDS:
            raise ValueError(f"{name} is there already")
        COMMANDS[name] = function
        return function

    return register
