opened = []


def connect(url):
    opened.append(url)
    return f"open {url}"
