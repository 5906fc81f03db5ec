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

CAUSES: dict[str, str] = {
    "lines": (
        "the frame of an exception that left a guarded function stands in the guard, at the line "
        "of the first statement: its `f_lineno` says so, and trace functions see one more event"
    ),
    "jumps": "a debugger's jump (a store into `f_lineno`) meets the blocks of the guard",
    "code": "the test looks at the function's instructions, names, constants or size",
    "kept arguments": (
        "parameters that the body binds anew or deletes keep their first values as long as the "
        "frame lives"
    ),
    "asked beside the loop": (
        "while the handler of a coroutine's failure is asked, the event loop turns: the task ends "
        "some turns later"
    ),
    "snapshot of locals": (
        "up to 3.12, a frame whose `f_locals` were read, as the question does, holds them once more"
    ),
    "imports": (
        "the test replaces `__import__`, and what the question imports meanwhile (in `ast.walk`) "
        "is left in `sys.modules` as the test made it"
    ),
    "references": "the test counts references, and the question leaves one more (not found where)",
    "traced hooks": "a trace function that looks at all calls sees those of the hooks too",
}

KNOWN = (
    Known("*.PEP626Tests.test_lineno_*", "lines"),
    Known("*.test_frame.ReprTest.test_repr", "lines"),
    Known("*.test_sys_settrace.JumpTestCase.*", "jumps"),
    Known("*.test_sys_settrace.*", "lines"),
    Known("*.TestGetClosureVars.*", "code"),
    Known("*.test_sys.SizeofTest.test_objecttypes", "code"),
    Known("*.test_contextlib.*.test_nokeepref", "kept arguments"),
    Known("*.test_streams.*.test_unclosed_server_resource_warnings", "kept arguments"),
    Known("*.test_queues.*ShutdownTests.test_shutdown_*", "asked beside the loop"),
    Known("*.test_coroutines.CoroutineTest.test_for_2", "references"),
    Known("*.test_coroutines.CoroutineTest.test_for_[34]", "snapshot of locals"),
    Known("*.ExceptionTests.testExceptionCleanupState", "snapshot of locals"),
    Known("*.testthreadingmock.TestThreadingMock.*", "imports"),
    Known("*.test_trace.TestCoverage.test_coverage_ignore", "traced hooks"),
    Known("*.testAssertRaisesRefcount", "kept arguments"),
)


def cause_of(test: str) -> str:
    """Return the cause of a test's difference, or nothing."""
    return next((known.cause for known in KNOWN if fnmatchcase(test, known.tests)), "")
