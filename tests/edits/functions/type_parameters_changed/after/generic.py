def first[T: int, *Rest](items: list[T], *more: *Rest) -> T:
    return items[0] + 1


def plain[K](items: dict[K, K]) -> K:
    return list(items)
