from tools import traced


@traced
def job(name):
    return "did " + name
