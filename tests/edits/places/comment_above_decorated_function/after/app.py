from functools import wraps


def mark(function):
    function.marked = True
    return function


def shout(function):
    shout.made.append(function.__name__)

    @wraps(function)
    def wrapper(*args):
        return function(*args).upper()

    return wrapper


shout.made = []


# marked, and nothing else
@mark
# really
def plain():
    return "plain"


@mark
@shout
def twice():
    return "twice"


@shout
def last():
    return "last"
