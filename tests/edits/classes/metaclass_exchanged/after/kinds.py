class Quiet(type):
    def __str__(cls):
        return f"quiet {cls.__name__}"


class Loud(type):
    def __str__(cls):
        return f"loud {cls.__name__}"


class Thing(metaclass=Loud):
    value = 0
