"""Run the test suites of projects unguarded and guarded, and say which tests end otherwise.

    python evaluation/guards/projects.py FOLDER… [--output FILE]

Each folder is the source distribution of a project, unpacked, with a pytest suite that runs where
this runs. Its package and its tests are guarded as ``pljam.replay`` guards them, with a handler
that always answers ``Raise()``.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[:1] = [str(PROJECT), str(PROJECT / "src")]


def child(task: dict[str, Any]) -> None:
    """Run one suite and write how its tests ended."""
    import pljam
    from evaluation.history import suite

    folder = Path(task["folder"])
    sys.path.insert(0, str(folder / "src" if (folder / "src").is_dir() else folder))
    asked: list[str] = []

    def give_up(failure: pljam.Failure) -> Any:
        asked.append(f"{failure.verdict.answer}: {failure.name}: {failure.verdict.reason}")
        return pljam.Raise()

    replay: Any = contextlib.nullcontext()
    if task["guarded"]:
        pljam.start(str(folder))
        replay = pljam.replay(handler=give_up)
    started = time.perf_counter()
    with replay:
        ends = suite.run(folder, ["tests" if (folder / "tests").is_dir() else "."])
    seconds = time.perf_counter() - started
    answer = {"ends": ends.outcomes, "reasons": ends.reasons, "asked": asked, "seconds": seconds}
    Path(task["answer"]).write_text(json.dumps(answer))


def run(folder: Path, guarded: bool) -> dict[str, Any]:
    """Return how the tests of a project end."""
    with tempfile.TemporaryDirectory(prefix="guards-") as scratch:
        answer = Path(scratch) / "answer.json"
        task = {"folder": str(folder), "guarded": guarded, "answer": str(answer)}
        command = [sys.executable, "-B", __file__, "--child", json.dumps(task)]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if not answer.exists():
            raise SystemExit(f"{folder.name}: {done.stderr[-3000:]}")
        found: dict[str, Any] = json.loads(answer.read_text())
        return found


def differing(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Return the tests that do not end alike."""
    a, b = one["ends"], other["ends"]
    return [test for test in {**a, **b} if a.get(test) != b.get(test)]


def measure(folder: Path) -> dict[str, Any]:
    """Return what the suite of one project shows."""
    plain, guarded = run(folder, False), run(folder, True)
    differ, flaky = differing(plain, guarded), set[str]()
    if differ:
        flaky.update(differing(plain, run(folder, False)))
        flaky.update(differing(guarded, run(folder, True)))
    return {
        "project": folder.name,
        "tests": len(plain["ends"]),
        "failing": sum(word in ("failed", "error") for word in plain["ends"].values()),
        "asked": len(guarded["asked"]),
        "about": guarded["asked"],
        "differ": {t: guarded["reasons"].get(t, "") for t in differ if t not in flaky},
        "flaky": [test for test in differ if test in flaky],
        "seconds": [plain["seconds"], guarded["seconds"]],
    }


def table(rows: list[dict[str, Any]]) -> str:
    """Return the rows in Markdown."""
    lines = [
        "| project | tests | failing unguarded | handler asked | differ | flaky | seconds |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        numbers = [row["tests"], row["failing"], row["asked"], len(row["differ"])]
        seconds = " → ".join(f"{each:.1f}" for each in row["seconds"])
        cells = " | ".join(map(str, [*numbers, len(row["flaky"]), seconds]))
        lines.append(f"| {row['project']} | {cells} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Measure each project; return 1 if a test ends otherwise."""
    parser = argparse.ArgumentParser(prog="evaluation/guards/projects.py")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--output", type=Path, default=Path("build/guarded-projects"))
    parser.add_argument("--child", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(json.loads(options.child))
        return 0
    options.output.parent.mkdir(parents=True, exist_ok=True)
    rows: list[dict[str, Any]] = []
    for folder in options.folders:
        rows.append(measure(folder.resolve()))
        data = {"python": platform.python_version(), "rows": rows}
        options.output.with_suffix(".json").write_text(json.dumps(data, indent=1) + "\n")
        options.output.with_suffix(".md").write_text(table(rows))
        print(table(rows[-1:]).splitlines()[-1], file=sys.stderr, flush=True)
    print(table(rows))
    return 1 if any(row["differ"] for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
