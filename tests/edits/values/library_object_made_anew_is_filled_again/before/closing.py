import contextlib

CLOSED = []
stack = contextlib.ExitStack()


@stack.callback
def close_files():
    CLOSED.append("files")
