"""One process: the tests of one module of CPython's ``test`` package, and how each one ended.

    python evaluation/guards/child.py TASK

TASK is a JSON object: module, mode, answer, cache. In mode ``plain`` nothing is guarded; ``silent``
guards all and lets every exception pass unasked; ``asked`` asks about each, and the handler always
answers ``Raise()``.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import time
import traceback
import unittest
from collections import Counter
from importlib import import_module
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[0:1] = [str(PROJECT / "src")]

from pljam._apply.codes import Lineage  # noqa: E402
from pljam._replay.deciding import Deciding, Settings  # noqa: E402
from pljam._replay.failure import Failure  # noqa: E402
from pljam._replay.guard_cache import GuardCache  # noqa: E402
from pljam._replay.guarding import Guards  # noqa: E402
from pljam._replay.hooks import HOOK  # noqa: E402
from pljam._replay.restarts import Raise, Restart  # noqa: E402
from pljam._session.loading import Loading  # noqa: E402
from pljam._session.replaying import Replaying  # noqa: E402
from pljam._session.session import Session  # noqa: E402
from pljam._source.statements import ModuleSource  # noqa: E402

LIBRARY = os.path.dirname(os.path.realpath(os.__file__)) + os.sep
ELSEWHERE = (LIBRARY + "site-packages" + os.sep, LIBRARY + "dist-packages" + os.sep)


class Library:
    """The files of the standard library, its tests among them."""

    def __contains__(self, path: object) -> bool:
        return (
            type(path) is str
            and path.endswith(".py")
            and os.path.realpath(path).startswith(LIBRARY)
            and not os.path.realpath(path).startswith(ELSEWHERE)
        )


class Everything:
    """Guards what is loaded of the standard library, and what will be."""

    roots = Library()

    def __init__(self, cache: str) -> None:
        self.guards = Guards(self.roots.__contains__, GuardCache(cache))

    def put_in(self) -> None:
        """Put the guards in."""
        files = {str(getattr(module, "__file__", None)) for module in [*sys.modules.values()]}
        sources = [ModuleSource("", p, Path(p).read_bytes()) for p in files if p in self.roots]
        self.guards.enter(sources, Lineage())
        Loading(self).install()

    def begin(self, module: ModuleType, path: str) -> None:
        """A module's body is about to be executed."""

    def end(self, module: ModuleType, path: str, failed: bool) -> None:
        """A module's body was executed."""

    def before_reading(self, path: str) -> bytes | None:
        """Return the content of a file that is about to be loaded."""
        return Path(path).read_bytes()

    def after_reading(
        self, path: str, before: bytes | None, code: CodeType | None
    ) -> CodeType | None:
        """Return the guarded code of the file."""
        made = None if before is None else self.guards.guarded(ModuleSource("", path, before))
        return made or code


class Handler:
    """Always gives up; counts how often it was asked, by what the question had answered."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()

    def __call__(self, failure: Failure) -> Restart:
        self.asked[f"{failure.verdict.answer}: {failure.name}: {failure.verdict.reason}"] += 1
        return Raise()


class Outcomes(unittest.TestResult):
    """How each test ended, by its name; one with parts has an end for each part that failed."""

    def __init__(self) -> None:
        super().__init__()
        self.ends: dict[str, list[str]] = {}
        self.reasons: dict[str, str] = {}

    def _note(self, test: Any, end: str, error: Any = None) -> None:
        name = test.id()
        self.ends.setdefault(name, []).append(end)
        if error is not None:
            self.reasons[name] = "".join(traceback.format_exception(error[1]))[-6000:]

    def startTest(self, test: Any) -> None:
        """Say which one it is, in the log."""
        print(test.id(), file=sys.__stderr__, flush=True)

    def stopTest(self, test: Any) -> None:
        """Nothing was redirected."""

    def addSuccess(self, test: Any) -> None:
        """Note a test that passed."""
        self._note(test, "ok")

    def addFailure(self, test: Any, err: Any) -> None:
        """Note a test that failed."""
        self._note(test, "fail", err)

    def addError(self, test: Any, err: Any) -> None:
        """Note a test that raised."""
        self._note(test, "error", err)

    def addSkip(self, test: Any, reason: str) -> None:
        """Note a test that was skipped."""
        self._note(test, "skip")

    def addExpectedFailure(self, test: Any, err: Any) -> None:
        """Note a test that failed as it should."""
        self._note(test, "expected failure")

    def addUnexpectedSuccess(self, test: Any) -> None:
        """Note a test that should have failed."""
        self._note(test, "unexpected success")

    def addSubTest(self, test: Any, subtest: Any, err: Any) -> None:
        """Note a part that failed."""
        if err is not None:
            is_failure = issubclass(err[0], test.failureException)
            self._note(test, "fail" if is_failure else "error", err)


def run(tests: Any, outcomes: Outcomes, left_out: set[str]) -> None:
    """Run tests, but for those that are left out."""

    def leave_out(suite: unittest.TestSuite) -> None:
        for test in suite:
            if isinstance(test, unittest.TestSuite):
                leave_out(test)
        if any(test.id() in left_out for test in suite if isinstance(test, unittest.TestCase)):
            suite._tests = [test for test in suite if test.id() not in left_out]  # type: ignore

    leave_out(tests)
    tests.run(outcomes)


def main(task: dict[str, Any]) -> None:
    """Run the tests and write how they ended."""
    os.chdir(task["folder"])
    faulthandler.dump_traceback_later(task["seconds"], exit=True)
    handler = Handler()
    settings = Settings(handler, sys._getframe(), tell=lambda text: None)
    started = time.perf_counter()
    everything = Everything(task["cache"])
    if task["mode"] != "plain":
        everything.put_in()
    if task["mode"] == "asked":
        deciding = Deciding(Replaying(Session([task["folder"]]), lambda report: None))
        deciding.replays.append(settings)
        HOOK.decider = deciding
    guarding = time.perf_counter() - started

    # As when CPython runs its tests without options: nothing that needs the network, or much time.
    import_module("test.support").__dict__["use_resources"] = {}
    outcomes = Outcomes()
    tests = unittest.TestLoader().loadTestsFromName(task["module"])
    run(tests, outcomes, set(task["left out"]))
    HOOK.decider = None
    answer = {
        "ends": {name: " ".join(ends) for name, ends in outcomes.ends.items()},
        "reasons": outcomes.reasons,
        "asked": handler.asked.total(),
        "about": dict(handler.asked.most_common(20)),
        "guarding": guarding,
        "seconds": time.perf_counter() - started,
        "unguarded": sum(len(plain) for plain in everything.guards.plain.values()),
    }
    with open(task["answer"], "w") as file:
        json.dump(answer, file)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
    sys.stdout.flush()
    sys.stderr.flush()
    # Threads that a test has left behind do not keep the process.
    os._exit(0)
