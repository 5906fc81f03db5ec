"""Play the corpus: ``python tests/edits/run.py [-k TEXT] [--engine NAME] [--validate] [--table]``.

This process stays single-threaded and loads nothing of a case's program; README.md says the rest.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

# The package of the corpus is found whatever directory the runner is started from.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from edits import cases, engines, play, pool, variations  # noqa: E402  # needs the line above


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the cases asked for; the exit status is 1 when one of them does not pass."""
    options = _options(arguments)
    found = cases.discover(options.k, frozenset(options.ids))
    if options.ids:
        found += [c for c in variations.variations(cases.discover()) if c.id in options.ids]
    if missing := set(options.ids) - {case.id for case in found}:
        print("no such case:", *sorted(missing), file=sys.stderr)
        return 2
    if options.varied:
        found = [c for c in variations.variations(found) if c.id.endswith(f"+{options.varied}")]
    engine = engines.ENGINES[options.engine]
    work: pool.Work
    if options.validate:
        work = play.validate
    else:
        for name in engine.preload:
            try:
                importlib.import_module(name)
            except ImportError as error:
                print(f"the engine cannot be imported: {error}", file=sys.stderr)

        def work(case: cases.Case, room: Path, say: play.Say) -> None:
            play.play(case, engine(), room, say)

    results = []
    for result in pool.run_all(found, work, options.jobs, options.timeout):
        results.append(result)
        if not options.table:
            _tell(result, options.verbose)
    results.sort(key=lambda result: result.id)
    if options.json:
        text = json.dumps([asdict(result) | {"passed": result.passed} for result in results])
        Path(options.json).write_text(text, "utf-8")
    if options.table:
        print(table(results))
    else:
        print(summary(results))
    return 0 if all(result.passed or result.skipped for result in results) else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py", description="Play the corpus of edits.")
    parser.add_argument("ids", nargs="*", help="cases by name, as in values/constant_in_default")
    parser.add_argument("-k", default="", metavar="TEXT", help="only cases with TEXT in their name")
    parser.add_argument("--engine", choices=sorted(engines.ENGINES), default="pljam")
    parser.add_argument("--jobs", type=int, default=2, help="processes at once (default 2)")
    parser.add_argument("--timeout", type=float, default=60.0, help="seconds a case (default 60)")
    parser.add_argument("--varied", choices=variations.NAMES, help="variations of the cases")
    parser.add_argument("--validate", action="store_true", help="check the cases, not an engine")
    parser.add_argument("--json", metavar="FILE", help="write the results to FILE")
    parser.add_argument("--table", action="store_true", help="print kind by outcome in Markdown")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what passes, too")
    return parser.parse_args(arguments)


def _tell(result: pool.Result, verbose: bool) -> None:
    """Print one result: a line, and for a failure why and what the process printed."""
    if result.skipped:
        if verbose:
            print(f"skip {result.id}: {result.skipped}")
    elif result.passed:
        if verbose:
            print(f"ok   {result.id}  {result.seconds:.2f} s")
    else:
        print(f"FAIL {result.id}  {result.seconds:.2f} s")
        print(_indented(result.explanation))
        if result.output.strip():
            print(_indented("it printed:\n" + result.output.rstrip()))
    sys.stdout.flush()


def _indented(text: str) -> str:
    return "\n".join("     " + line for line in text.splitlines())


def summary(results: Iterable[pool.Result]) -> str:
    """One line: how many passed, failed and were skipped, and how long a case took."""
    listed = list(results)
    passed = sum(result.passed for result in listed)
    skipped = sum(bool(result.skipped) for result in listed)
    spent = sum(result.seconds for result in listed) / max(1, len(listed) - skipped)
    failed = len(listed) - passed - skipped
    return f"{passed} passed, {failed} failed, {skipped} skipped, {spent:.2f} s a case"


def table(results: Iterable[pool.Result]) -> str:
    """Kind by declared outcome, as passed/played, in Markdown."""
    played: Counter[tuple[str, str]] = Counter()
    passed: Counter[tuple[str, str]] = Counter()
    for result in results:
        if not result.skipped:
            for key in [(k, o) for k in (result.kind, "all") for o in (result.outcome, "all")]:
                played[key] += 1
                passed[key] += result.passed
    columns = [*reversed(cases.OUTCOMES), "all"]
    lines = ["| kind | " + " | ".join(columns) + " |", "| --- |" + " ---: |" * len(columns)]
    for kind in [*cases.KINDS, "all"]:
        cells = [
            f"{passed[kind, column]}/{played[kind, column]}" if played[kind, column] else "–"
            for column in columns
        ]
        lines.append(f"| {kind} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
