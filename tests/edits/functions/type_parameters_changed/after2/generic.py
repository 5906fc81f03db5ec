def first(items):
    return items[-1]


def plain[K: str](items: dict[K, K], key: K = "k") -> K:
    return items[key]
