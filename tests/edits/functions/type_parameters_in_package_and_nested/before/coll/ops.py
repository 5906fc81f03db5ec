def chunk[T](items: list[T], size: int = 2) -> list[list[T]]:
    def cut[U](part: U) -> U:
        return part

    return [cut(items[i : i + size]) for i in range(0, len(items), size)]


async def pair[K, V](key: K, value: V) -> tuple[K, V]:
    return key, value
