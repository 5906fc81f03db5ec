"""Running a coroutine beside the thread that needs its result, whose own event loop may be busy."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections.abc import Coroutine
from typing import Any


def run_beside(coroutine: Coroutine[Any, Any, Any], name: str) -> Any:
    """Run a coroutine in an event loop and thread of its own; return or raise what comes of it."""
    found: list[Any] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            found.append(asyncio.run(coroutine))
        # why: it is raised again where it is waited for
        except BaseException as error:
            errors.append(error)

    context = contextvars.copy_context()
    thread = threading.Thread(target=context.run, args=(run,), name=name, daemon=True)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return found[0]
