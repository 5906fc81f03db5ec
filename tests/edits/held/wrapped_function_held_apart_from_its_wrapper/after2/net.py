from retry import retry

tries = []


@retry(3)
def get(url, port=80):
    tries.append(url)
    return f"{url}:{port}"
