from retry import retry

tries = []


@retry(3)
def get(url, *, secure=True):
    tries.append(url)
    if len(tries) % 3:
        raise ValueError(url)
    return ("https " if secure else "http ") + url
