import far
from pkg import Options

TIMEOUT = Options.timeout
LIMITS = [Options.timeout, 1]


def register(name):
    Options.names.append(name)
