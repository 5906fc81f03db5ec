import here
import there


def find():
    return getattr(here, "wait", None) or there.wait
