def wrap[T](value: T) -> list[T]:
    return [value, T.__name__]


def twice(function):
    def run[T](value: T) -> list[T]:
        return [function(value), function(value)]

    return run
