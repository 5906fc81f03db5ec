"""Programs whose failure passes other kinds of callers: generators, classes, imports, C code."""

from __future__ import annotations

CASES: dict[str, str] = {}

CASES["comprehension"] = """
def program():
    try:
        [fail(KeyError()) for _ in (1,)]
    except KeyError:
        pass
"""
CASES["comprehension-uncaught"] = """
def program():
    try:
        {fail(KeyError()): 1 for _ in (1,)}
    except OSError:
        pass
"""
CASES["generator-expression"] = """
def program():
    try:
        list(fail(KeyError()) for _ in (1,))
    except KeyError:
        pass
"""
CASES["generator"] = """
def numbers():
    yield 1
    fail(KeyError())
def program():
    try:
        for each in numbers(): pass
    except KeyError:
        pass
"""
CASES["generator-made-in-try"] = """
def numbers():
    yield 1
    fail(KeyError())
def program():
    try:
        made = numbers()
    except KeyError:
        pass
    list(made)
"""
CASES["yield-from"] = """
def inner():
    yield 1
    fail(KeyError())
def outer():
    try:
        yield from inner()
    except KeyError:
        yield 2
def program():
    list(outer())
"""
CASES["yield-from-uncaught"] = """
def inner():
    yield 1
    fail(KeyError())
def outer():
    try:
        yield 1
    except KeyError:
        yield 2
    yield from inner()
def program():
    list(outer())
"""
CASES["generator-handles-itself"] = """
def numbers():
    try:
        yield fail(KeyError())
    except KeyError:
        yield 1
def program():
    list(numbers())
"""
CASES["lambda"] = """
def program():
    run = lambda: fail(KeyError())
    try:
        run()
    except KeyError:
        pass
"""
CASES["lambda-uncaught"] = """
def program():
    a, b = (lambda: 1), (lambda: fail(KeyError()))
    b()
"""
CASES["method"] = """
class Job:
    def run(self):
        try:
            self.work()
        except KeyError:
            pass
    def work(self):
        fail(KeyError())
def program():
    Job().run()
"""
CASES["map"] = """
def work(each): fail(KeyError())
def program():
    try:
        list(map(work, [1]))
    except KeyError:
        pass
"""
CASES["sorted-uncaught"] = """
def key(each): fail(KeyError())
def program():
    try:
        sorted([1, 2], key=key)
    except ValueError:
        pass
"""
CASES["re-sub"] = """
import re
def program():
    try:
        re.sub("a", lambda m: fail(KeyError()), "a")
    except KeyError:
        pass
"""
CASES["decorator-catches"] = """
import functools
def quiet(function):
    @functools.wraps(function)
    def wrapper(*args):
        try:
            return function(*args)
        except Exception:
            return None
    return wrapper
@quiet
def work(): fail(KeyError())
def program():
    work()
"""
CASES["decorator-with-types"] = """
def quiet(*kinds):
    def decorate(function):
        def wrapper(*args):
            try:
                return function(*args)
            except kinds as error:
                return error
        return wrapper
    return decorate
@quiet(OSError, ValueError)
def work(): fail(KeyError())
def program():
    work()
"""
CASES["class-body"] = """
def program():
    try:
        class Made:
            value = fail(KeyError())
    except KeyError:
        pass
"""
CASES["class-body-own-try"] = """
def program():
    class Made:
        kinds = (KeyError,)
        try:
            value = fail(KeyError())
        except kinds:
            value = None
"""
CASES["class-body-uncaught"] = """
def program():
    class Made:
        value = fail(KeyError())
"""
CASES["decorator-call"] = """
def program():
    try:
        @fail
        def work(): pass
    except TypeError:
        pass
    try:
        @(lambda function: fail(KeyError()))
        def work(): pass
    except KeyError:
        pass
"""
CASES["metaclass-call"] = """
class Meta(type):
    def __call__(cls): fail(KeyError())
class Made(metaclass=Meta): pass
def program():
    try:
        Made()
    except KeyError:
        pass
"""
CASES["init"] = """
class Made:
    def __init__(self): fail(KeyError())
def program():
    try:
        Made()
    except OSError:
        pass
"""
CASES["exec-without-source"] = """
TEXT = '''
try:
    fail(KeyError())
except KeyError:
    pass
'''
def program():
    exec(compile(TEXT, "<nowhere>", "exec"), {"fail": fail})
"""
CASES["exec-without-source-uncaught"] = """
TEXT = '''
try:
    fail(KeyError())
except OSError:
    pass
finally:
    print("x")
'''
def program():
    exec(compile(TEXT, "<nowhere>", "exec"), {"fail": fail})
"""
CASES["exec-without-source-reraise"] = """
TEXT = '''
def run():
    try:
        fail(KeyError())
    except LookupError as error:
        print(error)
        raise
run()
'''
def program():
    try:
        exec(compile(TEXT, "<nowhere>", "exec"), {"fail": fail})
    except KeyError:
        pass
"""
CASES["exec-without-source-with"] = """
TEXT = '''
import contextlib
with contextlib.suppress(KeyError):
    fail(KeyError())
'''
def program():
    exec(compile(TEXT, "<nowhere>", "exec"), {"fail": fail})
"""
CASES["exec-source-of-another"] = """
import linecache
TEXT = '''
def run():
    fail(KeyError())
'''
SHOWN = '''
def run():
    try:
        fail(KeyError())
    except KeyError: pass
'''
def program():
    names = {"fail": fail}
    exec(compile(TEXT, "<elsewhere>", "exec"), names)
    linecache.cache["<elsewhere>"] = 1, None, SHOWN.splitlines(True), "<elsewhere>"
    names["run"]()
"""
CASES["hasattr"] = """
class Lazy:
    @property
    def value(self): fail(AttributeError("x"))
def program():
    hasattr(Lazy(), "value")
"""
CASES["hasattr-other-class"] = """
class Lazy:
    @property
    def value(self): fail(KeyError("x"))
def program():
    hasattr(Lazy(), "value")
"""
CASES["hasattr-shadowed"] = """
def hasattr(obj, name): return obj.value
class Lazy:
    @property
    def value(self): fail(AttributeError("x"))
def program():
    hasattr(Lazy(), "value")
"""
CASES["getattr-default"] = """
class Lazy:
    def __getattr__(self, name): fail(AttributeError("x"))
def program():
    getattr(Lazy(), "value", None)
"""
CASES["getattr-plain"] = """
class Lazy:
    def __getattr__(self, name): fail(AttributeError("x"))
def program():
    getattr(Lazy(), "value")
"""
LAZY_MODULE = """
import sys, types
lazy = types.ModuleType("lazy_module")
sys.modules["lazy_module"] = lazy
"""
CASES["import-asks-for-the-path"] = f"""{LAZY_MODULE}
def __getattr__(name):
    if name == "__path__": fail(AttributeError(name))
    return 1
lazy.__getattr__ = __getattr__
def program():
    from lazy_module import value
"""
CASES["import-of-a-missing-name"] = f"""{LAZY_MODULE}
def __getattr__(name):
    if name == "value": fail(AttributeError(name))
    raise AttributeError(name)
lazy.__getattr__ = __getattr__
def program():
    from lazy_module import value
"""
CASES["import-of-a-missing-name-caught"] = CASES["import-of-a-missing-name"].replace(
    "    from lazy_module import value",
    "    try: from lazy_module import value\n    except ImportError: pass",
)
CASES["import-of-a-missing-name-not-caught"] = CASES["import-of-a-missing-name"].replace(
    "    from lazy_module import value",
    "    try: from lazy_module import value\n    except AttributeError: pass",
)
CASES["import-from-a-package-that-is-lazy"] = f"""{LAZY_MODULE}
lazy.__path__ = []
def __getattr__(name):
    if name == "value": fail(AttributeError(name))
    raise AttributeError(name)
lazy.__getattr__ = __getattr__
sys.modules["lazy_module.value"] = types.ModuleType("lazy_module.value")
def program():
    from lazy_module import value
"""
CASES["getattr-dot"] = """
class Lazy:
    def __getattr__(self, name): fail(AttributeError("x"))
def program():
    Lazy().value
"""
CASES["property-and-getattr"] = """
class Lazy:
    @property
    def value(self): fail(AttributeError("x"))
    def __getattr__(self, name): return 1
def program():
    Lazy().value
"""
CASES["hasattr-deeper"] = """
def compute(): fail(AttributeError("x"))
class Lazy:
    @property
    def value(self): return compute()
def program():
    hasattr(Lazy(), "value")
"""
CASES["getitem-iteration"] = """
class Numbers:
    def __getitem__(self, index): fail(IndexError())
def program():
    for each in Numbers(): pass
"""
CASES["getitem-subscript"] = """
class Numbers:
    def __getitem__(self, index): fail(IndexError())
def program():
    Numbers()[0]
"""
CASES["getitem-list"] = """
class Numbers:
    def __getitem__(self, index): fail(IndexError())
def program():
    list(Numbers())
"""
CASES["eq"] = """
class Odd:
    def __eq__(self, other): fail(KeyError())
def program():
    [Odd()].index(1)
"""
CASES["repr"] = """
class Odd:
    def __repr__(self): return fail(KeyError())
def program():
    try:
        f"{Odd()!r}"
    except KeyError:
        pass
"""
CASES["del"] = """
import sys
class Odd:
    def __del__(self): fail(KeyError())
def program():
    global reported
    def hook(details):
        global reported
        reported = details.exc_type is KeyError
    before, sys.unraisablehook = sys.unraisablehook, hook
    odd = Odd()
    try:
        del odd
    except KeyError:
        pass
    sys.unraisablehook = before
"""
CASES["isinstance-class"] = """
class Odd:
    @property
    def __class__(self): fail(AttributeError())
def program():
    isinstance(Odd(), int)
"""
CASES["import-try"] = """
import sys, types, importlib.util, importlib.abc
class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name == "pljam_case_module":
            return importlib.util.spec_from_loader(name, self)
    def exec_module(self, module):
        exec(compile("fail(ImportError('x'))", "<module case>", "exec"), {"fail": fail})
def program():
    finder = Finder()
    sys.meta_path.insert(0, finder)
    try:
        import pljam_case_module
    except ImportError:
        pass
    finally:
        sys.meta_path.remove(finder)
"""
CASES["import-uncaught"] = CASES["import-try"].replace("ImportError('x')", "ValueError('x')")
CASES["cached-property"] = """
import functools
class Lazy:
    @functools.cached_property
    def value(self): fail(KeyError("x"))
def program():
    try:
        Lazy().value
    except KeyError:
        pass
"""
CASES["recursion"] = """
def down(n):
    if n:
        return down(n - 1)
    fail(KeyError())
def program():
    try:
        down(50)
    except KeyError:
        pass
"""
CASES["tee-of-frames"] = """
def each(value):
    try:
        return value()
    finally:
        print("x")
def program():
    try:
        each(lambda: each(lambda: fail(OSError())))
    except (KeyError, IndexError) as error:
        pass
"""
CASES["json-default"] = """
import json
def default(value): fail(TypeError("x"))
def program():
    try:
        json.dumps(object(), default=default)
    except TypeError:
        pass
"""
CASES["argparse-type"] = """
import argparse
def number(text): return fail(ValueError("x"))
def program():
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("n", type=number)
    try:
        parser.parse_args(["1"])
    except argparse.ArgumentError:
        pass
"""
CASES["mapping-get"] = """
from collections.abc import Mapping
class Table(Mapping):
    def __getitem__(self, key): fail(KeyError(key))
    def __iter__(self): return iter(())
    def __len__(self): return 0
def program():
    Table().get("x")
"""
CASES["chain-map"] = """
import collections
class Table(dict):
    def __getitem__(self, key): fail(KeyError(key))
def program():
    collections.ChainMap(Table(a=1))["a"]
"""

# What ends an iteration, and what is only a hint.
CASES["stop-in-coroutine"] = """
import asyncio
async def part():
    await asyncio.sleep(0)
    fail(StopIteration())
async def main():
    try:
        await part()
    except StopIteration:
        return None
def program():
    asyncio.run(main())
"""
CASES["stop-in-coroutine-caught"] = """
import asyncio
async def part():
    fail(StopIteration())
async def main():
    try:
        await part()
    except RuntimeError:
        return None
def program():
    asyncio.run(main())
"""
CASES["stop-async-in-generator"] = """
import asyncio
async def parts():
    yield 1
    fail(StopAsyncIteration())
async def main():
    try:
        return [part async for part in parts()]
    except RuntimeError:
        return None
def program():
    asyncio.run(main())
"""
CASES["stop-caught-in-generator"] = """
def parts():
    try:
        yield fail(StopIteration())
    except StopIteration:
        return
def program():
    return list(parts())
"""
CASES["stop-in-expression"] = """
def program():
    try:
        return sum(fail(StopIteration()) for _ in "a")
    except StopIteration:
        return 0
"""
CASES["length-in-display"] = """
class Rows:
    def __len__(self): fail(TypeError())
    def __iter__(self): return iter("ab")
def program():
    return [0, *Rows()]
"""
CASES["length-asked-for"] = """
class Rows:
    def __len__(self): fail(TypeError())
def program():
    return len(Rows())
"""
CASES["length-hint"] = """
class Rows:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): fail(TypeError())
def program():
    return bytes(Rows())
"""
CASES["length-hint-of-another-kind"] = """
class Rows:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): fail(ValueError())
def program():
    return list(Rows())
"""
CASES["length-as-truth"] = """
class Rows:
    def __len__(self): fail(TypeError())
def program():
    if Rows():
        return 1
"""
CASES["set-name-wrapped"] = """
class Field:
    def __set_name__(self, owner, name): fail(KeyError(name))
def program():
    try:
        return type("Model", (), {"field": Field()})
    except (RuntimeError, KeyError):
        return None
"""
CASES["set-name-called"] = """
class Field:
    def __set_name__(self, owner, name): fail(KeyError(name))
def program():
    try:
        Field().__set_name__(object, "a")
    except KeyError:
        return None
"""
CASES["set-name-of-subclass"] = """
class Field:
    def __set_name__(self, owner, name): fail(KeyError(name))
class Other(Field):
    def __set_name__(self, owner, name):
        try:
            super().__set_name__(owner, name)
        except KeyError:
            pass
def program():
    class Model:
        field = Other()
"""
