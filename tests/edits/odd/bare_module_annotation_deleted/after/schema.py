import inspect
from typing import get_type_hints

port: float = 80
name: str
tags: list[str] = []
host: "str | None" = None


def build(*args, **kwargs):
    return inspect.signature(build).bind(*args, **kwargs).arguments


build.__signature__ = inspect.Signature(
    [
        inspect.Parameter(n, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        for n in ("port", "name", "host")
    ]
)
