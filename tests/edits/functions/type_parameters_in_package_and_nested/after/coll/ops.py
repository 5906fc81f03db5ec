def chunk[T](items: list[T], size: int = 3) -> list[list[T]]:
    def cut[U, T2: bytes](part: U) -> U:
        return [*part, size]

    return [cut(items[i : i + size]) for i in range(0, len(items), size)]


async def pair[K, V](key: K, value: V) -> tuple[V, K]:
    return value, key
