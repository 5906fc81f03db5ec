import inspect

import models


def call(function, **raw):
    kinds = {n: p.annotation for n, p in inspect.signature(function).parameters.items()}
    return function(**{n: kinds[n](v) for n, v in raw.items()})


def run():
    return call(models.create, name="ann", age="30")
