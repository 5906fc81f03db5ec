from compat import OLD_LIMIT

log = []


def show():
    return f"limit {OLD_LIMIT}"
