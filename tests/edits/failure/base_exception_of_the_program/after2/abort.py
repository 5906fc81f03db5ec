class Abort(BaseException):
    code = 2

    def __str__(self):
        raise ValueError("no text")

    __repr__ = __str__


def work():
    return 2
