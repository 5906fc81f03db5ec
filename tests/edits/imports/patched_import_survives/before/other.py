from limits import TIMEOUT, fetch


def run(url):
    return f"{fetch(url)} within {TIMEOUT}"
