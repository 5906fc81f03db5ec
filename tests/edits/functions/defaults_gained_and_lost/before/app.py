import mail
from mail import log, send


def try_call(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except TypeError:
        return "TypeError"
