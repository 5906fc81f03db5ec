"""Play the edits corpus on PLJam and on the other reload engines, side by side.

    python evaluation/peers [--engines NAME…] [-k TEXT] [--jobs N] [--output FILE]

Each case is played in its own process with a time limit, judged by what the program does: an
engine without a report is not asked for one. Needs the engines to be installed for the Python that
runs this (`pip install ipython jurigged hmr limeade pydevd`).
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections import Counter
from contextlib import redirect_stdout
from importlib import metadata
from io import StringIO
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[:1] = [str(PROJECT / "tests"), str(PROJECT), str(PROJECT / "src")]

from edits import cases, engines, run  # noqa: E402

from evaluation.peers.adapters import DISTRIBUTIONS, PEERS  # noqa: E402

OURS = "pljam"


def main(arguments: list[str] | None = None) -> int:
    """Play the corpus on each engine and write the table and the data."""
    parser = argparse.ArgumentParser(prog="evaluation/peers", description=__doc__.split("\n")[0])
    names = [OURS, *PEERS]
    parser.add_argument("--engines", nargs="+", choices=names, default=names, metavar="NAME")
    parser.add_argument("-k", default="", metavar="TEXT", help="only cases with TEXT in their name")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds a case")
    parser.add_argument("--output", type=Path, default=Path("build/peers"), metavar="FILE")
    options = parser.parse_args(arguments)
    engines.ENGINES.update(PEERS)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    results: dict[str, list[dict[str, Any]]] = {}
    for name in options.engines:
        results[name] = play(name, options)
        passed = sum(result["passed"] for result in results[name])
        print(f"{label(name)}: {passed} of {len(results[name])}", file=sys.stderr, flush=True)
        data = {"python": platform.python_version(), "results": results}
        options.output.with_suffix(".json").write_text(json.dumps(data, indent=1) + "\n")
        options.output.with_suffix(".md").write_text(table(results))
    print(table(results))
    return 0


def play(name: str, options: argparse.Namespace) -> list[dict[str, Any]]:
    """Return the results of one engine, case by case."""
    file = options.output.with_suffix(f".{name.replace(' ', '')}.json")
    words = ["--engine", name, "--jobs", str(options.jobs), "--timeout", str(options.timeout)]
    with redirect_stdout(StringIO()):
        run.main([*words, "-k", options.k, "--json", str(file)])
    played = json.loads(file.read_text())
    file.unlink()
    keys = ("id", "kind", "outcome", "passed")
    return [{key: result[key] for key in keys} for result in played if not result["skipped"]]


def table(results: dict[str, list[dict[str, Any]]]) -> str:
    """Return the shares of passed cases by kind and engine, in Markdown."""
    passed = {
        name: Counter(r["kind"] for r in found if r["passed"]) for name, found in results.items()
    }
    first = next(iter(results.values()))
    played = Counter(result["kind"] for result in first)
    lines = [
        "| kind | cases | " + " | ".join(map(label, results)) + " |",
        "| --- | ---: |" + " ---: |" * len(results),
    ]
    for kind in cases.KINDS:
        if played[kind]:
            shares = [f"{passed[name][kind] / played[kind]:.0%}" for name in results]
            lines.append(f"| {kind} | {played[kind]} | " + " | ".join(shares) + " |")
    total = sum(played.values())
    shares = [f"**{sum(passed[name].values()) / total:.0%}**" for name in results]
    lines.append(f"| **all** | {total} | " + " | ".join(shares) + " |")
    nobody = {r["id"] for r in first} - {
        r["id"] for found in results.values() for r in found if r["passed"]
    }
    lines += ["", f"Passed by none of them: {', '.join(sorted(nobody)) or 'no case'}.", ""]
    return "\n".join(lines)


def label(name: str) -> str:
    """Return an engine's name with its version."""
    if name not in DISTRIBUTIONS:
        return name
    try:
        return f"{name} ({metadata.version(DISTRIBUTIONS[name])})"
    except metadata.PackageNotFoundError:
        return f"{name} (not installed)"


if __name__ == "__main__":
    sys.exit(main())
