TIMEOUT = 0.1


def fetch(url):
    return f"really {url}"
