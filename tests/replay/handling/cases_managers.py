"""Programs whose failure leaves the body of a ``with``."""

from __future__ import annotations

CASES: dict[str, str] = {}

CASES["suppress"] = """
from contextlib import suppress
def program():
    with suppress(KeyError, OSError):
        fail(OSError())
"""
CASES["suppress-other"] = """
import contextlib
def program():
    with contextlib.suppress(KeyError):
        fail(OSError())
"""
CASES["suppress-variable"] = """
import contextlib
quiet = contextlib.suppress(KeyError)
def program():
    with quiet:
        fail(KeyError())
"""
CASES["suppress-outer-item"] = """
import contextlib
def make(): return fail(KeyError())
def program():
    with contextlib.suppress(KeyError), make():
        pass
"""
CASES["suppress-inner-item-does-not-count"] = """
import contextlib
class Place:
    def __enter__(self): fail(KeyError())
    def __exit__(self, *details): return None
def program():
    with Place(), contextlib.suppress(KeyError):
        pass
"""
CASES["suppress-in-one-line"] = """
import contextlib
def program():
    with contextlib.suppress(KeyError): fail(KeyError())
"""
CASES["suppress-in-header"] = """
import contextlib
def program():
    with contextlib.suppress(fail(KeyError())): pass
"""
CASES["suppress-group"] = """
import contextlib
def program():
    with contextlib.suppress(KeyError):
        fail(ExceptionGroup("g", [KeyError()]))
"""
CASES["own-exit-none"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, *details): self.closed = True
def program():
    with Place():
        fail(KeyError())
"""
CASES["own-exit-false"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, kind, error, trace): return False
def program():
    with Place() as place:
        fail(KeyError())
"""
CASES["own-exit-true"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, kind, error, trace): return True
def program():
    with Place():
        fail(KeyError())
"""
CASES["own-exit-by-class"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, kind, error, trace): return kind is not None and issubclass(kind, KeyError)
def program():
    with Place():
        fail(KeyError())
"""
CASES["own-exit-by-other-class"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, kind, error, trace):
        if isinstance(error, OSError):
            return True
        return None
def program():
    with Place():
        fail(KeyError())
"""
CASES["own-exit-by-attribute"] = """
class Place:
    def __init__(self, *kinds): self.kinds = kinds
    def __enter__(self): return self
    def __exit__(self, kind, error, trace):
        return kind is not None and issubclass(kind, self.kinds)
def program():
    with Place(KeyError, OSError) as place:
        fail(KeyError())
"""
CASES["own-exit-by-attribute-out-of-reach"] = """
class Place:
    def __init__(self, *kinds): self.kinds = kinds
    def __enter__(self): return None
    def __exit__(self, kind, error, trace):
        return kind is not None and issubclass(kind, self.kinds)
def program():
    with Place(KeyError, OSError):
        fail(KeyError())
"""
CASES["own-exit-raises"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, kind, error, trace):
        if error is not None:
            raise RuntimeError("x") from error
def program():
    try:
        with Place():
            fail(KeyError())
    except RuntimeError:
        pass
"""
CASES["own-exit-inherited"] = """
class Base:
    def __enter__(self): return self
    def __exit__(self, *details): return self.close()
    def close(self): return None
class Place(Base): pass
def program():
    with Place():
        fail(KeyError())
"""
CASES["own-exit-super"] = """
class Base:
    def __enter__(self): return self
    def __exit__(self, *details): return True
class Place(Base):
    def __exit__(self, *details):
        return super().__exit__(*details)
def program():
    with Place():
        fail(KeyError())
"""
CASES["own-exit-asks-function"] = """
def harmless(error): return len(error.args) > 2
class Place:
    def __enter__(self): return self
    def __exit__(self, kind, error, trace): return harmless(error)
def program():
    with Place():
        fail(KeyError())
"""
CASES["manager-from-function"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, *details): return True
def place(): return Place()
def program():
    with place():
        fail(KeyError())
"""
CASES["manager-from-table"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, *details): return None
table = {"a": Place()}
def program():
    with table["a"]:
        fail(KeyError())
"""
CASES["manager-unknown"] = """
class Place:
    def __enter__(self): return self
    def __exit__(self, *details): return None
places = iter([Place()])
def program():
    with next(places):
        fail(KeyError())
"""
CASES["manager-unknown-in-one-that-reports"] = """
import contextlib
class Place:
    def __enter__(self): return self
    def __exit__(self, *details): return True
places = iter([Place()])
@contextlib.contextmanager
def serve():
    try: yield
    except Exception: pass
def program():
    with serve():
        with next(places):
            fail(KeyError())
"""
CASES["contextmanager-plain"] = """
import contextlib
@contextlib.contextmanager
def place():
    yield
def program():
    with place():
        fail(KeyError())
"""
CASES["contextmanager-finally"] = """
import contextlib
@contextlib.contextmanager
def place():
    try:
        yield 1
    finally:
        print("x")
def program():
    with place():
        fail(KeyError())
"""
CASES["contextmanager-catches"] = """
from contextlib import contextmanager
@contextmanager
def place():
    try:
        yield 1
    except KeyError:
        print("x")
def program():
    with place() as number:
        fail(KeyError())
"""
CASES["contextmanager-reraises"] = """
from contextlib import contextmanager
@contextmanager
def place():
    try:
        yield 1
    except KeyError:
        raise
def program():
    with place() as number:
        fail(KeyError())
"""
CASES["contextmanager-translates"] = """
from contextlib import contextmanager
@contextmanager
def place():
    try:
        yield 1
    except KeyError as error:
        raise ValueError from error
def program():
    try:
        with place() as number:
            fail(KeyError())
    except ValueError:
        pass
"""
CASES["contextmanager-types-given"] = """
from contextlib import contextmanager
@contextmanager
def ignoring(*kinds):
    try:
        yield
    except kinds:
        pass
def program():
    with ignoring(OSError, KeyError):
        fail(KeyError())
"""
CASES["contextmanager-types-given-other"] = """
from contextlib import contextmanager
@contextmanager
def ignoring(kind=OSError):
    try:
        yield
    except kind:
        pass
def program():
    with ignoring(kind=ValueError):
        fail(KeyError())
"""
CASES["contextmanager-method"] = """
from contextlib import contextmanager
class Base:
    @contextmanager
    def change(self):
        try:
            yield
        except KeyError:
            self.undo()
    def undo(self): pass
    def run(self):
        with self.change():
            fail(KeyError())
def program():
    Base().run()
"""
CASES["contextmanager-nested"] = """
from contextlib import contextmanager, suppress
@contextmanager
def place():
    with suppress(KeyError):
        yield
def program():
    with place():
        fail(KeyError())
"""
CASES["contextmanager-two-yields"] = """
from contextlib import contextmanager
@contextmanager
def place(quiet):
    if quiet:
        try:
            yield
        except KeyError:
            pass
    else:
        yield
def program():
    with place(True):
        fail(KeyError())
"""
CASES["contextmanager-live"] = """
from contextlib import contextmanager
@contextmanager
def place(quiet):
    if quiet:
        try:
            yield
        except KeyError:
            pass
    else:
        yield
def program():
    manager = place(True)
    with manager:
        fail(KeyError())
"""
CASES["contextmanager-live-delegates"] = """
from contextlib import contextmanager
def inner():
    try:
        yield
    except KeyError:
        pass
@contextmanager
def place():
    yield from inner()
def program():
    manager = place()
    with manager:
        fail(KeyError())
"""
CASES["contextmanager-as-decorator"] = """
from contextlib import contextmanager
@contextmanager
def quiet():
    try:
        yield
    except KeyError:
        pass
@quiet()
def work(): fail(KeyError())
def program():
    work()
"""
CASES["exit-stack"] = """
import contextlib
def program():
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.suppress(KeyError))
        fail(KeyError())
"""
CASES["exit-stack-empty"] = """
import contextlib
def program():
    with contextlib.ExitStack() as stack:
        stack.callback(print, "x")
        fail(KeyError())
"""
CASES["exit-stack-other-and-push"] = """
import contextlib
def leave(kind, error, trace): return kind is KeyError
def program():
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.suppress(OSError))
        stack.push(leave)
        stack.enter_context(contextlib.nullcontext())
        fail(KeyError())
"""
CASES["exit-stack-contextmanager"] = """
import contextlib
@contextlib.contextmanager
def place():
    try:
        yield
    except OSError:
        pass
def program():
    with contextlib.ExitStack() as stack:
        stack.enter_context(place())
        fail(KeyError())
"""
CASES["lock"] = """
import threading
lock = threading.Lock()
def program():
    with lock:
        fail(KeyError())
"""
CASES["rlock-made-here"] = """
import threading
def program():
    with threading.RLock(), threading.Condition(), threading.Lock():
        fail(KeyError())
"""
CASES["file"] = """
import os
def program():
    with open(os.devnull) as file:
        fail(KeyError())
"""
CASES["tempfile"] = """
import tempfile
def program():
    with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile() as file:
        fail(KeyError())
"""
CASES["redirect-and-closing"] = """
import contextlib, io
def program():
    with contextlib.redirect_stdout(io.StringIO()), contextlib.closing(io.BytesIO()) as file:
        fail(KeyError())
"""
CASES["nullcontext"] = """
import contextlib
def program():
    with contextlib.nullcontext():
        fail(KeyError())
"""
CASES["decimal-and-warnings"] = """
import decimal, warnings
def program():
    with decimal.localcontext(), warnings.catch_warnings():
        fail(KeyError())
"""
CASES["pool"] = """
import concurrent.futures
def program():
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        fail(KeyError())
"""
CASES["path"] = """
import pathlib, os
def program():
    with pathlib.Path(os.devnull).open() as file:
        fail(KeyError())
"""
CASES["sqlite"] = """
import sqlite3
def program():
    connection = sqlite3.connect(":memory:")
    try:
        with connection:
            fail(KeyError())
    finally:
        connection.close()
"""
CASES["mock-patch"] = """
from unittest import mock
def program():
    with mock.patch("os.getcwd"):
        fail(KeyError())
"""
CASES["assert-raises"] = """
import unittest
class Test(unittest.TestCase):
    def runTest(self):
        with self.assertRaises(KeyError):
            fail(KeyError())
def program():
    Test().runTest()
"""
CASES["assert-raises-other"] = """
import unittest
class Test(unittest.TestCase):
    def runTest(self):
        with self.assertRaises((OSError, ValueError)) as caught:
            fail(KeyError())
def program():
    Test().runTest()
"""
CASES["assert-raises-call"] = """
import unittest
class Test(unittest.TestCase):
    def runTest(self):
        self.assertRaises(KeyError, fail, KeyError())
def program():
    Test().runTest()
"""
CASES["pytest-raises"] = """
import pytest
def program():
    with pytest.raises(LookupError) as caught:
        fail(KeyError())
"""
CASES["pytest-raises-other"] = """
import pytest
def program():
    with pytest.raises((ValueError, OSError)):
        fail(KeyError())
"""
CASES["subtest-and-runner"] = """
import unittest, io
class Test(unittest.TestCase):
    def test(self):
        with self.subTest(n=1):
            fail(KeyError())
def program():
    global reported
    result = unittest.TestResult()
    Test("test").run(result)
    reported = bool(result.errors)
"""
CASES["unittest-runner"] = """
import unittest
class Test(unittest.TestCase):
    def test(self):
        fail(KeyError())
def program():
    global reported
    result = unittest.TestResult()
    Test("test").run(result)
    reported = bool(result.errors)
"""
CASES["unittest-set-up"] = """
import unittest
class Test(unittest.TestCase):
    def setUp(self):
        fail(KeyError())
    def test(self): pass
def program():
    global reported
    result = unittest.TestResult()
    unittest.TestSuite([Test("test")]).run(result)
    reported = bool(result.errors)
"""
CASES["try-inside-with-inside-try"] = """
import threading
lock = threading.Lock()
def program():
    try:
        with lock:
            try:
                fail(KeyError())
            except OSError:
                pass
    except KeyError:
        pass
"""
CASES["inside-the-boundary"] = """
def program():
    with replay():
        try:
            fail(KeyError())
        except KeyError:
            pass
"""

# Managers that look at what an exception says.
CASES["regex"] = """
import unittest
def program():
    with unittest.TestCase().assertRaisesRegex(ValueError, "col"):
        fail(ValueError("a colour"))
"""
CASES["regex-of-key-error"] = """
import unittest
def program():
    with unittest.TestCase().assertRaisesRegex(KeyError, "^'a'$"):
        fail(KeyError("a"))
"""
CASES["regex-of-os-error"] = """
import unittest
def program():
    with unittest.TestCase().assertRaisesRegex(OSError, "Errno 2. gone: 'x'"):
        fail(OSError(2, "gone", "x"))
"""
CASES["regex-other-class"] = """
import unittest
def program():
    with unittest.TestCase().assertRaisesRegex(ValueError, "a"):
        fail(KeyError("a"))
"""
CASES["regex-many-arguments"] = """
import unittest
def program():
    with unittest.TestCase().assertRaisesRegex(expected_exception=ValueError, expected_regex="2, 'b'"):
        fail(ValueError(2, "b"))
"""
CASES["regex-own-text"] = """
import unittest
class Strange(Exception):
    def __str__(self): return "own"
def program():
    with unittest.TestCase().assertRaisesRegex(Strange, "own"):
        fail(Strange("other"))
"""
CASES["regex-fails-and-is-caught"] = """
import unittest
def program():
    try:
        with unittest.TestCase().assertRaisesRegex(ValueError, "bad"):
            fail(ValueError("good"))
    except AssertionError:
        return None
"""
CASES["regex-live"] = """
import unittest
def program():
    expected = unittest.TestCase().assertRaisesRegex(ValueError, "bad")
    with expected:
        fail(ValueError("good"))
"""
CASES["pytest-raises-text"] = """
import pytest
def program():
    with pytest.raises(ValueError, match=r"^\\d+ apples$"):
        fail(ValueError("12 apples"))
"""
CASES["pytest-raises-other-text"] = """
import pytest
def program():
    with pytest.raises(ValueError, match="pears"):
        fail(ValueError("12 apples"))
"""
CASES["pytest-raises-live-text"] = """
import pytest
def program():
    expected = pytest.raises(ValueError, match="apples")
    with expected:
        fail(ValueError("12 apples"))
"""
CASES["assert-raises-virtual"] = """
import abc, unittest
class Wide(Exception, metaclass=abc.ABCMeta): pass
class Narrow(Wide): pass
def program():
    with unittest.TestCase().assertRaises(Wide):
        fail(Narrow())
"""
CASES["enter-second-twice"] = """
import contextlib
class Failing:
    def __enter__(self): fail(KeyError("enter"))
    def __exit__(self, *details): return True
def program():
    try:
        done = []
    finally:
        with contextlib.suppress(OSError), Failing(), contextlib.suppress(KeyError):
            done.append(1)
"""
