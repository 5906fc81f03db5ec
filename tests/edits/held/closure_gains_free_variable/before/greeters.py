def make_greeter(name, mark):
    def greet():
        return "hello " + name

    return greet


def shout(text):
    return text.upper()
