def wrap(value):
    return [value]


def twice(function):
    def run[T](value: T) -> tuple[T, T]:
        return function(value), function(value)

    return run
