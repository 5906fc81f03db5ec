"""Check everything: ruff and mypy once, and the tests on every supported Python that is found.

    python3 tools/check.py [PYTEST-ARGUMENT…]

As many versions at once as there are processors; each writes a log under `.venvs/logs/`, of which
the end is printed.  The last line counts all the tests together.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import debian
import pythons
from pythons import LOGS, PROJECT, SUPPORTED, Interpreter

# Well above the expected time of one version, so that only what hangs meets it.
VERSION_LIMIT_SECONDS = 1500

# On one version the tests play 200 generated programs, on the others so many.
EXAMPLES_ELSEWHERE = "100"
NO_VARIABLES: Mapping[str, str] = {}

CLOSING_LINE = re.compile(r"^=* ?(?P<counts>\d+ \w+(?:, \d+ \w+)*) in [\d.]+s", re.MULTILINE)
FAILED_WORDS = ("failed", "error", "errors")
# The order in which pytest names them.
COUNTED = ("failed", "passed", "skipped", "deselected", "xfailed", "xpassed", "warnings", "errors")
TAIL_OF_SUCCESS, TAIL_OF_FAILURE = 1, 150

running: set[subprocess.Popen[bytes]] = set()
printing = threading.Lock()


@dataclass
class Outcome:
    """What one check came to: its name, whether it passed, what it counted and what it printed."""

    name: str
    passed: bool
    seconds: float
    counts: Counter[str] = field(default_factory=Counter)
    output: str = ""


def main(arguments: Sequence[str]) -> int:
    """Run all checks and return the exit status."""
    pythons.require_supported()
    started = time.monotonic()
    found = pythons.find_interpreters()
    once = pythons.main_interpreter(found)
    print(pythons.describe(found), flush=True)

    # What ends this ends the checks too, instead of leaving them to run on.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    pool = ThreadPoolExecutor(max(1, os.cpu_count() or 1))
    try:
        outcomes = check_all(pool, found, once, arguments)
    except KeyboardInterrupt:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # make and the terminal may each send one
        pool.shutdown(wait=False, cancel_futures=True)
        for process in list(running):
            kill(process)
        return 130
    conclude(outcomes, list(found), time.monotonic() - started)
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def check_all(
    pool: ThreadPoolExecutor,
    found: Mapping[str, Interpreter],
    once: Interpreter,
    arguments: Sequence[str],
) -> list[Outcome]:
    """Prepare all versions, then check them, as many at once as the pool has room for."""
    if any(interpreter.in_debian for interpreter in found.values()):
        debian.enter()
    prepared = list(pool.map(prepare, found.values()))
    ready = [found[outcome.name] for outcome in prepared if outcome.passed]
    checks = [pool.submit(test, interpreter, arguments) for interpreter in ready]
    if once in ready:
        checks.append(pool.submit(lint, once))
    failed = [outcome for outcome in prepared if not outcome.passed]
    return failed + [check.result() for check in checks]


def prepare(interpreter: Interpreter) -> Outcome:
    """Make the environment of one version."""
    started = time.monotonic()
    try:
        notes = "\n".join(pythons.prepare(interpreter))
    except pythons.SetupFailed as reason:
        say(str(reason))
        counts = Counter(errors=1)
        return Outcome(interpreter.version, False, time.monotonic() - started, counts, str(reason))
    if notes:
        say(notes)
    return Outcome(interpreter.version, True, time.monotonic() - started)


def lint(interpreter: Interpreter) -> Outcome:
    """Run ruff and mypy in one environment."""
    commands = [
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
    ]
    outcomes = [run(f"{words[1]}", interpreter, words) for words in commands]
    for outcome in outcomes:
        outcome.counts = Counter() if outcome.passed else Counter(errors=1)
        announce(outcome)
    return Outcome(
        name="ruff and mypy",
        passed=all(outcome.passed for outcome in outcomes),
        seconds=sum(outcome.seconds for outcome in outcomes),
        counts=sum((outcome.counts for outcome in outcomes), Counter()),
    )


def test(interpreter: Interpreter, arguments: Sequence[str]) -> Outcome:
    """Run the tests on one version."""
    name = f"Python {interpreter.version}"
    # Versions run at once: what they keep between runs must not be one file for all.
    words = ["-m", "pytest", "-q", "-p", "no:cacheprovider"]
    fewer = {}
    if not interpreter.lints:
        words += ["-m", "not once"]
        fewer["PLJAM_EXAMPLES"] = EXAMPLES_ELSEWHERE
    words += arguments
    outcome = run(name, interpreter, words, fewer)
    closing = list(CLOSING_LINE.finditer(outcome.output))
    if closing:
        for count in closing[-1]["counts"].split(", "):
            number, _, word = count.partition(" ")
            word = {"error": "errors", "warning": "warnings"}.get(word, word)
            outcome.counts[word] += int(number)
    if not outcome.passed and not any(outcome.counts[word] for word in FAILED_WORDS):
        outcome.counts["errors"] += 1
    announce(outcome)
    return outcome


def run(
    name: str,
    interpreter: Interpreter,
    words: Sequence[str],
    variables: Mapping[str, str] = NO_VARIABLES,
) -> Outcome:
    """Run Python with these words in one environment, its output going to a log."""
    log = LOGS / f"{name.lower().replace(' ', '-')}.log"
    command = interpreter.command([interpreter.python, *words])
    started = time.monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=PROJECT,
            env={**interpreter.environment(), **variables},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that it can be ended with all that it started
        )
        running.add(process)
        try:
            status = process.wait(VERSION_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            kill(process)
            status = process.wait()
            output.write(f"\nkilled after {VERSION_LIMIT_SECONDS} seconds\n".encode())
        finally:
            running.discard(process)
    text = log.read_text("utf-8", errors="replace")
    return Outcome(name, status == 0, time.monotonic() - started, output=text)


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a check and everything that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass  # it ended by itself in the meantime


def announce(outcome: Outcome) -> None:
    """Print the end of what a check printed."""
    lines = outcome.output.rstrip().splitlines()
    shown = lines[-(TAIL_OF_SUCCESS if outcome.passed else TAIL_OF_FAILURE) :]
    word = "ok" if outcome.passed else "FAILED"
    say("\n".join([f"── {outcome.name}: {word} in {outcome.seconds:.0f} s", *shown]))


def say(text: str) -> None:
    """Print whole lines, though several threads print."""
    with printing:
        print(text, flush=True)


def conclude(outcomes: Sequence[Outcome], versions: Sequence[str], seconds: float) -> None:
    """Print which versions ran and which were not found, and the counts of all together."""
    missing = [version for version in SUPPORTED if version not in versions]
    print(f"Ran on Python {', '.join(versions)}.", end=" ")
    print(f"Not found: {', '.join(missing)}." if missing else "None missing.")
    if set(missing) & {"3.14", "3.15"}:
        print("Where a Debian tree can be made, `make debian-pythons` brings 3.14 and 3.15.")
    for outcome in outcomes:
        if not outcome.passed:
            print(f"FAILED: {outcome.name}; its log is in {LOGS.relative_to(PROJECT)}")
    total = sum((outcome.counts for outcome in outcomes), Counter())
    counts = ", ".join(f"{total[word]} {word}" for word in COUNTED if total[word])
    print(f"{counts or 'no tests ran'} in {seconds:.2f}s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
