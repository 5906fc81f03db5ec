"""Programs whose failure happens in a task, a thread or a worker, and what hands it on."""

from __future__ import annotations

CASES: dict[str, str] = {}

HEAD = """
import asyncio
async def work():
    await asyncio.sleep(0)
    fail(KeyError())
"""


def _loop(name: str, body: str) -> None:
    CASES[name] = HEAD + body + "\ndef program():\n    asyncio.run(main())\n"


_loop(
    "await",
    """
async def main():
    try:
        await work()
    except KeyError:
        pass
""",
)
_loop(
    "await-uncaught",
    """
async def main():
    try:
        await work()
    except OSError:
        pass
""",
)
CASES["await-caught-around-run"] = (
    HEAD
    + """
async def main():
    await work()
def program():
    try:
        asyncio.run(main())
    except KeyError:
        pass
"""
)
CASES["await-around-runner"] = (
    HEAD
    + """
def program():
    with asyncio.Runner() as runner:
        try:
            runner.run(work())
        except LookupError:
            pass
"""
)
_loop(
    "task",
    """
async def main():
    try:
        await asyncio.create_task(work())
    except KeyError:
        pass
""",
)
_loop(
    "task-uncaught",
    """
async def main():
    try:
        await asyncio.create_task(work())
    except OSError:
        pass
""",
)
_loop(
    "task-of-task",
    """
async def middle():
    await asyncio.create_task(work())
async def main():
    try:
        await asyncio.create_task(middle())
    except KeyError:
        pass
""",
)
_loop(
    "task-translated",
    """
async def middle():
    try:
        await asyncio.create_task(work())
    except KeyError as error:
        raise ValueError from error
async def main():
    try:
        await asyncio.create_task(middle())
    except ValueError:
        pass
""",
)
_loop(
    "gather",
    """
async def main():
    try:
        await asyncio.gather(work(), asyncio.sleep(0))
    except KeyError:
        pass
""",
)
_loop(
    "gather-uncaught",
    """
async def main():
    await asyncio.gather(work(), asyncio.sleep(0))
""",
)
_loop(
    "gather-exceptions-returned",
    """
async def main():
    await asyncio.gather(work(), asyncio.sleep(0), return_exceptions=True)
""",
)
_loop(
    "wait-for",
    """
async def main():
    try:
        await asyncio.wait_for(work(), 5)
    except KeyError:
        pass
""",
)
_loop(
    "wait-for-uncaught",
    """
async def main():
    try:
        await asyncio.wait_for(work(), 5)
    except TimeoutError:
        pass
""",
)
_loop(
    "shield",
    """
async def main():
    try:
        await asyncio.shield(work())
    except KeyError:
        pass
""",
)
_loop(
    "timeout",
    """
async def main():
    try:
        async with asyncio.timeout(5):
            await work()
    except TimeoutError:
        pass
""",
)
_loop(
    "task-group-star",
    """
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
    except* KeyError:
        pass
""",
)
_loop(
    "task-group-not-by-part",
    """
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
    except KeyError:
        pass
""",
)
_loop(
    "task-group-in-body",
    """
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(5)
    except* KeyError:
        pass
""",
)
_loop(
    "task-group-own-body-fails",
    """
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            await work()
    except ExceptionGroup:
        pass
""",
)
_loop(
    "task-group-try-inside",
    """
async def main():
    async with asyncio.TaskGroup() as group:
        try:
            await asyncio.create_task(work())
        except KeyError:
            pass
""",
)
_loop(
    "task-of-nobody",
    """
async def main():
    global reported
    task = asyncio.create_task(work())
    while not task.done():
        await asyncio.sleep(0)
    reported = task.exception() is not None
""",
)
_loop(
    "wait",
    """
async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    task.exception()
""",
)
_loop(
    "async-for",
    """
async def numbers():
    yield 1
    await work()
async def main():
    try:
        async for each in numbers(): pass
    except KeyError:
        pass
""",
)
_loop(
    "async-lock",
    """
async def main():
    lock = asyncio.Lock()
    async with lock:
        await work()
""",
)
_loop(
    "async-contextmanager",
    """
import contextlib
@contextlib.asynccontextmanager
async def quiet():
    try:
        yield
    except KeyError:
        pass
async def main():
    async with quiet():
        await work()
""",
)
_loop(
    "async-own-exit",
    """
class Place:
    async def __aenter__(self): return self
    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        return kind is KeyError
async def main():
    async with Place():
        await work()
""",
)
_loop(
    "async-exit-stack",
    """
import contextlib
async def main():
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(contextlib.suppress(KeyError))
        await work()
""",
)
_loop(
    "async-comprehension",
    """
async def main():
    try:
        [await each for each in [work()]]
    except KeyError:
        pass
""",
)
_loop(
    "callback-of-loop",
    """
async def main():
    global reported
    loop = asyncio.get_running_loop()
    def handler(loop, context):
        global reported
        reported = True
    loop.set_exception_handler(handler)
    loop.call_soon(fail, KeyError())
    loop.call_soon(lambda: fail(KeyError()))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
""",
)
_loop(
    "to-thread",
    """
async def main():
    global reported
    future = asyncio.to_thread(fail, KeyError())
    try:
        await future
    except OSError:
        pass
""",
)
_loop(
    "to-thread-caught",
    """
def late(waited_for):
    waited_for.wait()
    fail(KeyError())
async def main():
    import threading
    waited_for = threading.Event()
    asyncio.get_running_loop().call_soon(waited_for.set)
    try:
        await asyncio.to_thread(late, waited_for)
    except KeyError:
        pass
""",
)
CASES["thread"] = """
import threading
def work():
    fail(KeyError())
def program():
    def hook(details):
        global reported
        reported = details.exc_type is KeyError
    before, threading.excepthook = threading.excepthook, hook
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    threading.excepthook = before
"""
CASES["thread-catches"] = """
import threading
def work():
    try:
        fail(KeyError())
    except KeyError:
        pass
def program():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
"""
CASES["executor"] = """
import concurrent.futures
def work():
    fail(KeyError())
def program():
    global reported
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        reported = pool.submit(work).exception() is not None
"""
CASES["executor-catches"] = """
import concurrent.futures
def work():
    try:
        fail(KeyError())
    except LookupError:
        return 1
def program():
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()
"""
CASES["logging-format"] = """
import io, logging
class Odd:
    def __str__(self): return fail(KeyError())
def program():
    global reported
    handler = logging.StreamHandler(io.StringIO())
    def report(record):
        global reported
        reported = True
    handler.handleError = report
    logger = logging.Logger("x")
    logger.addHandler(handler)
    logger.error("%s", Odd())
"""
CASES["interpreter"] = """
import code, io, contextlib
def program():
    global reported
    out = io.StringIO()
    with contextlib.redirect_stderr(out):
        code.InteractiveInterpreter({"fail": fail}).runsource("fail(KeyError())")
    reported = "KeyError" in out.getvalue()
"""
CASES["wsgi"] = """
import io
from wsgiref.handlers import SimpleHandler
from wsgiref.util import setup_testing_defaults
def app(environ, start):
    return fail(KeyError())
def program():
    global reported
    environ, errors, out = {}, io.StringIO(), io.BytesIO()
    setup_testing_defaults(environ)
    SimpleHandler(io.BytesIO(), out, errors, environ).run(app)
    reported = "KeyError" in errors.getvalue()
"""
CASES["doctest"] = """
import doctest, io
def program():
    global reported
    test = doctest.DocTestParser().get_doctest(">>> fail(KeyError())", {"fail": fail}, "t", None, 0)
    reported = doctest.DocTestRunner().run(test, out=lambda text: None).failed == 1
"""
CASES["added-sink"] = """
def serve():
    try:
        fail(KeyError())
    except Exception:
        global reported
        reported = True
def program():
    serve()
"""
CASES["added-sink-certain-class"] = """
def serve():
    try:
        fail(KeyError())
    except KeyError:
        pass
    except Exception:
        global reported
        reported = True
def program():
    serve()
"""
CASES["added-sink-answers"] = """
class NotFound(Exception): pass
def answer():
    try:
        fail(NotFound())
    except Exception as error:
        global reported
        reported = not isinstance(error, NotFound)
def program():
    answer()
"""
