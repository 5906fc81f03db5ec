import contextlib

CLOSED = []
stack = contextlib.AsyncExitStack()


@stack.callback
def close_files():
    CLOSED.append("files")
