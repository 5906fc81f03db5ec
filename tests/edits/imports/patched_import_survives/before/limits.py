TIMEOUT = 5


def fetch(url):
    return f"real {url}"
