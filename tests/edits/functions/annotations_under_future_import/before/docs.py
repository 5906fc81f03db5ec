import typing

import service


def kinds():
    return {n: getattr(t, "__name__", str(t)) for n, t in typing.get_type_hints(service.find).items()}
