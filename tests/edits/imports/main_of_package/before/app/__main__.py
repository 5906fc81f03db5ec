from . import names
from .names import PORT

log = []


def serve(path):
    return f"{names.HOST}:{PORT}/{path}"


if __name__ == "__main__":
    log.append("main")
