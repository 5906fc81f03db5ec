"""The functions whose guarded and plain forms are compared; each ``run_…`` is one workload."""


def empty():
    pass


def arithmetic(a, b):
    c = a * b
    d = c + a
    return d - b


class Point:
    """Has methods that call each other."""

    def __init__(self):
        self.x = 1

    def moved(self, y):
        return self.x + y

    def chain(self):
        return self.moved(1) + self.moved(2)


def numbers(n):
    for i in range(n):
        yield i


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def rebinding(a, b=2):
    a = a + 1
    b = b * a
    return b


def counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n

    return count


COUNT = counter()
POINT = Point()


def raising(key):
    raise KeyError(key)


def through(key):
    return raising(key)


def stopping():
    raise StopIteration


def run_calls():
    for _ in range(2000):
        empty()


def run_arithmetic():
    for i in range(2000):
        arithmetic(i, 3)


def run_methods():
    for _ in range(1000):
        POINT.chain()


def run_generators():
    for _ in range(50):
        sum(numbers(100))


def run_recursion():
    fibonacci(15)


def run_rebinding_parameters():
    for i in range(2000):
        rebinding(i)


def run_closures():
    for _ in range(2000):
        COUNT()


def exceptions_of_a_passing_type():
    for _ in range(1000):
        try:
            stopping()
        except StopIteration:
            pass


def exceptions_that_are_caught():
    for i in range(1000):
        try:
            raising(i)
        except KeyError:
            pass


def exceptions_through_two_calls():
    for i in range(1000):
        try:
            through(i)
        except KeyError:
            pass
