from retry import retry

tries = []


@retry(3)
def get(url):
    tries.append(url)
    if len(tries) % 3:
        raise ValueError(url)
    return "got " + url
