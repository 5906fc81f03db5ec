TIMEOUT = 6


def fetch(url):
    return f"really {url}"
