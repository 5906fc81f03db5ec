from middle import *


def exported():
    return [name for name in globals() if name.isupper()]
