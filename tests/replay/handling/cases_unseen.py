"""Programs written from the language reference and from how projects look, before the rules."""

from __future__ import annotations

CASES = {
    # Statements.
    "unseen-cookies-continue": """
class CookieError(ValueError):
    pass

class Morsel:
    def __init__(self, key, value):
        if " " in key:
            fail(CookieError(key))
        self.key, self.value = key, value

def parse(header):
    cookies = []
    for part in header.split(";"):
        key, sep, value = part.partition("=")
        if not sep:
            continue
        try:
            morsel = Morsel(key, value)
        except CookieError:
            continue
        else:
            cookies.append((key, morsel))
    return cookies

def program():
    return len(parse("a=1;b c=2;d=3"))
""",
    "unseen-close-then-raise-name": """
class Response:
    closed = False

    def read(self):
        fail(ConnectionResetError("peer"))

    def close(self):
        self.closed = True

class Client:
    def send(self, response):
        try:
            response.read()
            return response
        except BaseException as exc:
            response.close()
            raise exc

def program():
    try:
        Client().send(Response())
    except (LookupError, TimeoutError):
        return None
""",
    "unseen-errno-exists": """
import errno

def makedir(path):
    fail(OSError(errno.EEXIST, "exists", path))

def ensure(path, isdir=True):
    try:
        makedir(path)
    except OSError as e:
        if e.errno == errno.EEXIST and isdir:
            pass
        else:
            raise

def program():
    ensure("/tmp")
""",
    "unseen-errno-not-ignored": """
import errno

IGNORED = frozenset({errno.ECONNRESET, errno.EPIPE, errno.ENOTCONN})

class Channel:
    def flush(self):
        fail(PermissionError(errno.EACCES, "no"))

    def close(self):
        try:
            self.flush()
        except OSError as why:
            if why.errno not in IGNORED:
                raise

def program():
    channel = Channel()
    try:
        channel.close()
    finally:
        del channel
""",
    "unseen-translated-then-caught": """
class TransportError(Exception):
    pass

class ConnectError(TransportError):
    pass

def connect(host):
    try:
        return fail(OSError("refused"))
    except OSError as exc:
        raise ConnectError(str(exc)) from exc

def fetch(hosts):
    for host in hosts:
        try:
            return connect(host)
        except TransportError:
            pass
    return None

def program():
    return fetch(["a"])
""",
    "unseen-finally-break": """
def program():
    done = []
    for each in range(3):
        try:
            fail(ValueError(each))
        finally:
            done.append(each)
            break
    return done
""",
    "unseen-else-is-not-guarded": """
def read(text):
    try:
        number = int(text)
    except ValueError:
        return 0
    else:
        if number < 0:
            fail(ValueError("negative"))
    finally:
        text = None
    return number

def program():
    return read("-4")
""",
    "unseen-sibling-handler": """
def load(cache, name):
    try:
        return cache[name]
    except KeyError:
        cache[name] = fail(TypeError("cannot build"))
        return cache[name]
    except TypeError:
        return None

def program():
    load({}, "thing")
""",
    "unseen-match-on-exception": """
def stat():
    fail(FileNotFoundError(2, "no such file"))

def program():
    try:
        stat()
    except Exception as exc:
        match exc:
            case OSError(errno=2 | 20):
                return None
            case _:
                raise
""",
    "unseen-star-leaves-rest": """
def program():
    try:
        fail(ExceptionGroup("both", [ValueError(1), TypeError(2)]))
    except* ValueError as group:
        seen = list(group.exceptions)
""",
    "unseen-star-plain": """
def pick(table):
    try:
        fail(KeyError("x"))
    except* OSError:
        table.clear()
    except* LookupError:
        table["x"] = None

def program():
    table = {}
    pick(table)
    return table
""",
    "unseen-log-and-maybe-raise": """
import io, logging

log = logging.getLogger("unseen")
log.addHandler(logging.StreamHandler(io.StringIO()))
log.propagate = False

class Settings:
    strict = True

def run(job, settings):
    try:
        return job()
    except Exception:
        log.exception("job failed")
        if settings.strict:
            raise
        return None

def program():
    run(lambda: fail(ArithmeticError()), Settings())
""",
    "unseen-retry-first-attempt": """
import time

class Service:
    calls = 0

    def get(self):
        self.calls += 1
        if self.calls < 2:
            fail(ConnectionError("first"))
        return self.calls

def with_retries(call, attempts=3, delay=0):
    for attempt in range(attempts):
        try:
            return call()
        except ConnectionError:
            if attempt == attempts - 1:
                raise
            time.sleep(delay)

def program():
    return with_retries(Service().get)
""",
    "unseen-retry-no-more": """
def poll(call, retries):
    while True:
        try:
            return call()
        except (TimeoutError, ConnectionError) as exc:
            retries -= 1
            if retries <= 0:
                raise
            exc.add_note("again")

def program():
    poll(lambda: fail(TimeoutError("slow")), 1)
""",
    # Calls that others make.
    "unseen-catches-decorator": """
import functools

def catches(*kinds, default=None):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            try:
                return function(*args, **kwargs)
            except kinds:
                return default
        return wrapper
    return decorate

@catches(ValueError, ZeroDivisionError, default=-1)
def ratio(a, b):
    if not b:
        fail(ZeroDivisionError("b"))
    return a / b

def program():
    return ratio(1, 0)
""",
    "unseen-dispatch-table": """
class NotFound(LookupError):
    pass

class App:
    def __init__(self):
        self.handlers = {}

    def handler(self, kind):
        def register(function):
            self.handlers[kind] = function
            return function
        return register

    def respond(self, view):
        try:
            return view()
        except Exception as exc:
            for kind in type(exc).__mro__:
                function = self.handlers.get(kind)
                if function is not None:
                    return function(exc)
            raise

app = App()

@app.handler(LookupError)
def missing(exc):
    return 404

def program():
    return app.respond(lambda: fail(NotFound("page")))
""",
    "unseen-callbacks-collect": """
class Signal:
    def __init__(self):
        self.receivers = []

    def send_robust(self, **named):
        responses = []
        for receiver in self.receivers:
            try:
                response = receiver(**named)
            except Exception as err:
                responses.append((receiver, err))
            else:
                responses.append((receiver, response))
        return responses

def broken(**named):
    fail(RuntimeError("receiver"))

def program():
    signal = Signal()
    signal.receivers += [broken, dict]
    return len(signal.send_robust(a=1))
""",
    "unseen-template-safe": """
import string

class Context(dict):
    def __missing__(self, key):
        fail(KeyError(key))

def program():
    return string.Template("$a and $b").safe_substitute(Context(a=1))
""",
    "unseen-json-default": """
import json

def encode(value):
    fail(TypeError("not serializable: %r" % value))

def dump(data):
    try:
        return json.dumps(data, default=encode)
    except (TypeError, ValueError):
        return repr(data)

def program():
    return dump({"a": [1, object]})
""",
    "unseen-sort-key": """
def key(row):
    if "rank" not in row:
        fail(KeyError("rank"))
    return row["rank"]

def order(rows):
    try:
        return sorted(rows, key=key)
    except (TypeError, AttributeError):
        return rows

def program():
    return order([{"rank": 1}, {}])
""",
    "unseen-optional-plugin": """
import importlib, importlib.abc, importlib.util, sys

class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name == "unseen_plugin":
            return importlib.util.spec_from_loader(name, self)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        fail(ImportError("needs a library"))

def program():
    finder = Finder()
    sys.meta_path.insert(0, finder)
    try:
        try:
            import unseen_plugin
        except ImportError:
            unseen_plugin = None
        return unseen_plugin
    finally:
        sys.meta_path.remove(finder)
""",
    # What the interpreter does by itself.
    "unseen-getattr-default-dynamic": """
class Lazy:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        fail(AttributeError(name))

def program():
    return getattr(Lazy(), "colour", "red")
""",
    "unseen-hasattr-other-kind": """
class Record:
    values = {}

    @property
    def title(self):
        return self.values.get("title") or fail(KeyError("title"))

def program():
    return hasattr(Record(), "title")
""",
    "unseen-getattribute-then-getattr": """
class Proxy:
    def __getattribute__(self, name):
        if name == "size":
            fail(AttributeError(name))
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return 7

def program():
    return Proxy().size
""",
    "unseen-length-is-a-hint": """
class Rows:
    def __len__(self):
        fail(TypeError("no length yet"))

    def __iter__(self):
        return iter((1, 2))

def program():
    return list(Rows())
""",
    "unseen-getitem-iteration": """
class Pages:
    def __getitem__(self, index):
        if index >= 2:
            fail(IndexError(index))
        return index

def program():
    return [page for page in Pages()]
""",
    "unseen-eq-in-list": """
class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        if not isinstance(other, Point):
            fail(TypeError("cannot compare"))
        return self.x == other.x

    __hash__ = None

def program():
    try:
        return 3 in [Point(1), Point(3)]
    except AttributeError:
        return False
""",
    "unseen-del": """
import sys

reported = False

def hook(unraisable):
    global reported
    reported = True

class Handle:
    def __del__(self):
        fail(OSError("close"))

def program():
    before, sys.unraisablehook = sys.unraisablehook, hook
    try:
        handle = Handle()
        try:
            del handle
        except OSError:
            return None
    finally:
        sys.unraisablehook = before
""",
    "unseen-set-name": """
class Field:
    def __set_name__(self, owner, name):
        if name.startswith("_"):
            fail(NameError(name))

def program():
    try:
        class Model:
            _hidden = Field()
    except NameError:
        Model = None
    return Model
""",
    "unseen-stop-in-generator": """
def pairs(source):
    for each in source:
        if each == 2:
            fail(StopIteration("no second"))
        yield each

def program():
    try:
        return list(pairs([1, 2]))
    except RuntimeError:
        return []
""",
    "unseen-virtual-kind": """
import abc

class Retryable(Exception, metaclass=abc.ABCMeta):
    pass

Retryable.register(ConnectionError)

def program():
    try:
        fail(ConnectionError("once"))
    except Retryable:
        return None
""",
    # Managers.
    "unseen-suppress-virtual": """
import abc, contextlib

class Ignorable(Exception, metaclass=abc.ABCMeta):
    pass

Ignorable.register(LookupError)
KINDS = [Ignorable]

def program():
    with contextlib.suppress(*KINDS):
        fail(KeyError("a"))
""",
    "unseen-second-enter": """
class Swallow:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self.kinds)

class Connection:
    def __enter__(self):
        fail(ConnectionRefusedError("down"))

    def __exit__(self, *details):
        return False

def program():
    with Swallow(OSError) as outer, Connection() as connection:
        return connection
""",
    "unseen-own-enter": """
class Transaction:
    def __enter__(self):
        self.begin()
        return self

    def begin(self):
        fail(RuntimeError("locked"))

    def __exit__(self, kind, value, traceback):
        return True

def program():
    with Transaction():
        return 1
""",
    "unseen-assert-raises-regex": """
import unittest

class Test(unittest.TestCase):
    def test_it(self):
        with self.assertRaisesRegex(ValueError, "^bad colour$"):
            fail(ValueError("bad size"))

def program():
    Test("test_it").test_it()
""",
    "unseen-stack-of-managers": """
import contextlib, tempfile, threading, warnings

@contextlib.contextmanager
def timed(times):
    try:
        yield
    finally:
        times.append(1)

def program():
    times = []
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.suppress(KeyError))
        stack.enter_context(warnings.catch_warnings())
        stack.callback(times.clear)
        with threading.Lock(), tempfile.TemporaryDirectory(), timed(times):
            fail(KeyError("inner"))
    return times
""",
    # Elsewhere.
    "unseen-queue-worker": """
import asyncio

async def handle(item):
    await asyncio.sleep(0)
    if item == 1:
        fail(ValueError(item))

async def worker(queue, failed):
    while True:
        item = await queue.get()
        try:
            await handle(item)
        except asyncio.CancelledError:
            raise
        except Exception:
            failed.append(item)
        finally:
            queue.task_done()

async def main():
    queue, failed = asyncio.Queue(), []
    task = asyncio.create_task(worker(queue, failed))
    for item in range(3):
        queue.put_nowait(item)
    await queue.join()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return failed

def program():
    return asyncio.run(main())
""",
    "unseen-wait-for-other-kind": """
import asyncio

async def lookup():
    await asyncio.sleep(0)
    fail(LookupError("host"))

async def main():
    try:
        return await asyncio.wait_for(asyncio.shield(lookup()), 5)
    except asyncio.TimeoutError:
        return None

def program():
    return asyncio.run(main())
""",
    "unseen-task-group-star": """
import asyncio

async def part(number):
    await asyncio.sleep(0)
    if number == 2:
        fail(ValueError(number))

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for number in range(3):
                group.create_task(part(number))
    except* ValueError:
        pass

def program():
    return asyncio.run(main())
""",
    "unseen-pool-result": """
import concurrent.futures

def job(number):
    if number == 1:
        fail(ValueError(number))
    return number

def program():
    results = []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(job, number) for number in range(3)]
        for future in concurrent.futures.as_completed(futures):
            try:
                results.append(future.result())
            except KeyError:
                pass
    return sorted(results)
""",
}
