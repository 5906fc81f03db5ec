from result import Result


def call(function):
    return Result(function())


def show(result):
    return f"{result.get()}"
