"""Run CPython's own tests unguarded and guarded, and say which of them end otherwise.

    python evaluation/guards [--modules NAME…] [--python VERSION…] [--mode asked] [--output FILE]

Each test module runs in a process of its own, where everything of the standard library is guarded,
the test module too, with a handler that always answers ``Raise()``; and in another one where
nothing is. Where a test ends otherwise and no cause is known, both are run again: one that does not
end alike each time is flaky.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[:1] = [str(PROJECT), str(PROJECT / "src"), str(PROJECT / "tools")]

from pythons import Interpreter, find_interpreters  # noqa: E402

from evaluation.conditions import conditions  # noqa: E402
from evaluation.guards.selection import CAUSES, LEFT_OUT, MODULES, cause_of  # noqa: E402

CHILD = Path(__file__).with_name("child.py")
HAS_TESTS = "import sys, test.support; print('.'.join(map(str, sys.version_info[:3])))"


def run(interpreter: Interpreter, module: str, mode: str, options: argparse.Namespace) -> Any:
    """Return how the tests of a module end in one mode."""
    with tempfile.TemporaryDirectory(prefix="guards-", ignore_cleanup_errors=True) as folder:
        answer = Path(folder) / "answer.json"
        work = Path(folder) / "work"
        work.mkdir()
        task: dict[str, Any] = {"module": f"test.{module}", "mode": mode, "answer": str(answer)}
        task |= {"folder": str(work), "cache": str(options.cache.resolve())}
        task |= {"seconds": options.seconds, "left out": list(LEFT_OUT)}
        command = [interpreter.executable, "-B", str(CHILD), json.dumps(task)]
        with open(Path(folder) / "log", "w+b") as log:
            process = subprocess.Popen(
                interpreter.command(command),
                env={**interpreter.environment(), "PYTHONHASHSEED": "0"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                status = process.wait(options.seconds + 30)
            except subprocess.TimeoutExpired:
                status = -1
            finally:
                try:
                    os.killpg(process.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass  # nothing of it is left
                process.wait()
            log.seek(0)
            said = log.read().decode("utf-8", "replace")
        if answer.exists():
            return json.loads(answer.read_text())
        reason = said[-6000:]
        absent = re.search(r"No module named '(test\.\S+|_\S+)'", said)
        return {"ends": {}, "status": status, "absent": bool(absent), "reason": reason}


def differing(one: Any, other: Any) -> list[str]:
    """Return the tests that do not end alike."""
    a, b = one["ends"], other["ends"]
    return [test for test in {**a, **b} if a.get(test) != b.get(test)]


def measure(interpreter: Interpreter, module: str, options: argparse.Namespace) -> dict[str, Any]:
    """Return what the tests of one module show."""
    plain = run(interpreter, module, "plain", options)
    row: dict[str, Any] = {"module": module, "tests": len(plain["ends"]), "differ": {}, "flaky": []}
    row["ends"] = dict(Counter(plain["ends"].values()))
    if not plain["ends"]:
        row["broken"] = "unguarded: " + plain.get("reason", "no tests")
        return row
    guarded = run(interpreter, module, options.mode, options)
    if not guarded["ends"]:
        guarded = run(interpreter, module, options.mode, options)
    if not guarded["ends"]:
        row["broken"] = "guarded: " + guarded.get("reason", "no tests")
        return row
    row |= {key: guarded[key] for key in ("asked", "about", "guarding", "unguarded")}
    row["seconds"] = [plain["seconds"], guarded["seconds"]]
    tests = differing(plain, guarded)
    if any(not cause_of(test) for test in tests):
        again = run(interpreter, module, "plain", options)
        guarded_again = run(interpreter, module, options.mode, options)
        flaky = {*differing(plain, again), *differing(guarded, guarded_again)}
        row["flaky"] = [test for test in tests if test in flaky and not cause_of(test)]
    for test in tests:
        if test not in row["flaky"]:
            row["differ"][test] = {
                "plain": plain["ends"].get(test),
                "guarded": guarded["ends"].get(test),
                "reason": guarded["reasons"].get(test, plain["reasons"].get(test, "")),
            }
    return row


def table(results: dict[str, list[dict[str, Any]]]) -> str:
    """Return the results in Markdown: versions, then differences by cause, then modules."""
    lines = [
        "| Python | modules | tests | handler asked | differ | flaky | did not run |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    found: dict[str, dict[str, list[str]]] = {}
    for version, rows in results.items():
        ran = [row for row in rows if "broken" not in row]
        broken = ", ".join(row["module"] for row in rows if "broken" in row)
        numbers = [
            len(ran),
            sum(row["tests"] for row in ran),
            sum(row["asked"] for row in ran),
            sum(len(row["differ"]) for row in ran),
            sum(len(row["flaky"]) for row in ran),
        ]
        lines.append(f"| {version} | {' | '.join(map(str, numbers))} | {broken or '–'} |")
        for row in ran:
            for test, told in row["differ"].items():
                by_test = found.setdefault(cause_of(test) or "unknown", {})
                ends = f"{version}: {told['plain']} → {told['guarded']}"
                by_test.setdefault(test.removeprefix("test."), []).append(ends)
    for cause, tests in sorted(found.items()):
        lines += ["", f"**{cause}**: {CAUSES.get(cause, 'not found out')}", ""]
        lines += [f"- `{test}` ({'; '.join(ends)})" for test, ends in tests.items()]
    versions = list(results)
    modules = dict.fromkeys(row["module"] for rows in results.values() for row in rows)
    lines += ["", "| module: tests, of which differ | " + " | ".join(versions) + " |"]
    lines.append("| --- |" + " ---: |" * len(versions))
    for module in modules:
        cells = []
        for version in versions:
            cells.append(cell([row for row in results[version] if row["module"] == module]))
        lines.append(f"| {module} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def cell(rows: list[dict[str, Any]]) -> str:
    """Return one module on one version as a cell of the table."""
    if not rows or "broken" in rows[0]:
        return "–"
    row = rows[0]
    return f"{row['tests']}, {len(row['differ'])}" if row["differ"] else str(row["tests"])


def interpreters(names: list[str]) -> dict[str, Interpreter]:
    """Return the interpreters that have CPython's tests, by their release."""
    known = find_interpreters()
    chosen = [known.get(name) or Interpreter("", "", name) for name in names or known]
    found = {}
    for each in chosen:
        command = each.command([each.executable, "-c", HAS_TESTS])
        done = subprocess.run(command, env=each.environment(), capture_output=True, text=True)
        if done.returncode:
            print(f"{each.executable} has no package test", file=sys.stderr)
            continue
        release = done.stdout.strip()
        found[release] = replace(each, release=release)
    return found


def main(arguments: list[str] | None = None) -> int:
    """Run the tests on each version; return 1 if one differs of a cause that has no name."""
    parser = argparse.ArgumentParser(prog="evaluation/guards", description=__doc__.split("\n")[0])
    parser.add_argument("--modules", nargs="+", default=list(MODULES), metavar="NAME")
    parser.add_argument("--python", nargs="+", default=[], metavar="VERSION|PATH")
    parser.add_argument("--mode", choices=["asked", "silent", "plain"], default="asked")
    parser.add_argument("--seconds", type=int, default=300, help="for the tests of one module")
    parser.add_argument("--cache", type=Path, default=Path("build/guards-cache"), metavar="FOLDER")
    parser.add_argument("--join", action="store_true", help="add to the results of earlier runs")
    parser.add_argument("--output", type=Path, default=Path("build/guards"), metavar="FILE")
    options = parser.parse_args(arguments)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    file = options.output.with_suffix(".json")
    results: dict[str, list[dict[str, Any]]] = {}
    if options.join and file.exists():
        results = json.loads(file.read_text())["results"]
    for release, interpreter in interpreters(options.python).items():
        rows = {row["module"]: row for row in results.get(release, [])}
        for module in options.modules:
            started = time.perf_counter()
            row = rows[module] = measure(interpreter, module, options)
            took = time.perf_counter() - started
            said = row.get("broken", "").strip().rpartition("\n")[2]
            print(
                f"{release} {module}: {row['tests']} tests, {row.get('asked')} asked,"
                f" {len(row['differ'])} differ, {len(row['flaky'])} flaky, {took:.0f} s {said}",
                file=sys.stderr,
                flush=True,
            )
            results[release] = [rows[name] for name in sorted(rows)]
            data = {"conditions": conditions(), "mode": options.mode, "results": results}
            file.write_text(json.dumps(data, indent=1) + "\n")
            options.output.with_suffix(".md").write_text(table(results))
    print(table(results))
    differ = [test for rows in results.values() for row in rows for test in row["differ"]]
    return 0 if all(map(cause_of, differ)) else 1


if __name__ == "__main__":
    sys.exit(main())
