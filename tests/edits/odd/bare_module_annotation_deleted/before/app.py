import schema
from schema import build
from typing import get_type_hints


def run():
    hints = {k: str(v) for k, v in get_type_hints(schema).items()}
    return hints, dict(build(*range(len(hints) - 1))), schema.port
