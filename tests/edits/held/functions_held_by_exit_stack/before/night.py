import contextlib

import tidy

stack = contextlib.ExitStack()
stack.callback(tidy.sweep, "hall")
later = contextlib.AsyncExitStack()
later.push_async_callback(tidy.air, "attic")
