from errors import AppError, Busy, Timeout

RETRY = (Timeout, Busy)
LOG = []


def attempt(name):
    try:
        raise Timeout(name)
    except RETRY as error:
        LOG.append(error.with_traceback(None))


def kind(error):
    try:
        raise error.with_traceback(None)
    except AppError as caught:
        return f"app error {caught.status}"
    except Timeout:
        return "timeout"
