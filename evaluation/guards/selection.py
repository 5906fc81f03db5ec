"""Which of CPython's tests are run, and the causes of the differences that are known."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple

_NAMES = """
abc argparse ast asyncio.test_context asyncio.test_locks asyncio.test_protocols
asyncio.test_queues asyncio.test_runners asyncio.test_streams asyncio.test_taskgroups
asyncio.test_threads asyncio.test_timeouts asyncio.test_waitfor bisect builtin calendar code
collections configparser contextlib contextlib_async copy coroutines csv dataclasses datetime
decimal difflib doctest dynamicclassattribute email enum except_star exception_group exceptions
fnmatch fractions frame functools generators getopt gettext glob graphlib heapq html htmlparser
inspect itertools json logging operator optparse ordered_dict pathlib patma plistlib posixpath
pprint property pulldom queue raise random re reprlib scope selectors shlex shutil statistics
string sys sys_settrace tempfile textwrap threading threading_local tokenize tomllib trace
traceback types typing unittest urllib urlparse userdict uuid warnings weakref weakset with
xml_etree yield_from zipfile
"""

MODULES = tuple(f"test_{name}" for name in _NAMES.split())


class Known(NamedTuple):
    """Tests that differ of a cause that is known: names as patterns, and the cause."""

    tests: str
    cause: str


LEFT_OUT: dict[str, str] = {
    "test.test_code.CodeLocationTest.test_code_new_empty": (
        "gives a function other instructions and keeps its table of exceptions: never ends"
    ),
}
"""Tests that are not run, and why."""

CAUSES: dict[str, str] = {}
KNOWN: tuple[Known, ...] = ()


def cause_of(test: str) -> str:
    """Return the cause of a test's difference, or nothing."""
    return next((known.cause for known in KNOWN if fnmatchcase(test, known.tests)), "")
