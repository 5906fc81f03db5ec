import backend
from backend import dumps

ENCODERS = {"repr": dumps}


def encode(value):
    return ENCODERS["repr"](value), backend.dumps(value), dumps(value)
