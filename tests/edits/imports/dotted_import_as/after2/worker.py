import engine.backends.disk as be

jobs = []
DEFAULT = be.NAME.title()


def run(job):
    return be.put(job)
