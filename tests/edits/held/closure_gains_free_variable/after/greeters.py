def make_greeter(name, mark):
    def greet():
        return "hello " + name + mark

    return greet


def shout(text):
    return text.upper() + "!"
