def make_greeter(name, mark):
    def greet():
        return "bye " + name

    return greet


def shout(text):
    return text.upper() + "!"
