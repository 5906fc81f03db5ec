"""Play the edits corpus on every supported Python that is found, and write docs/corpus.md.

    python3 tools/corpus.py [ARGUMENT OF tests/edits/run.py…]

With arguments only a part of the corpus may be played: its tables are shown, and nothing is
written. The exit status is 1 when a case does not pass.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import debian
import pythons
from pythons import LOGS, PROJECT, Interpreter

PAGE = PROJECT / "docs" / "corpus.md"

HEAD = """\
# The edits corpus

Small programs with an edit each, in [tests/edits](../tests/edits/README.md): applied to a running
process, then compared with a fresh start on the edited files and with the state that must survive.
Every case declares its outcome. `make corpus` plays all of them and writes this page.

- *applied*: everything follows in place, and nothing else is reported
- *replaced*: an object that cannot change in place was replaced wherever it is held
- *kept*: something stays on purpose and is reported with its reason ([messages.md](messages.md))
- *failed*: the new source is wrong; everything stays as before, and then its fix applies
- *refused*: the edit cannot be applied; everything stays as before

Each cell says how many cases pass, of how many with that declared outcome. A case that needs a
newer Python than it is played on does not count there.
"""


@dataclass(frozen=True)
class Played:
    """The corpus on one Python: its table, and the results a case."""

    release: str
    table: str
    results: list[dict[str, object]]

    @property
    def failing(self) -> list[str]:
        """Return the cases that do not pass."""
        wrong = [each for each in self.results if not each["passed"] and not each["skipped"]]
        return [str(each["id"]) for each in wrong]

    @property
    def skipped(self) -> list[str]:
        """Return the cases that this Python is too old for."""
        return [str(each["id"]) for each in self.results if each["skipped"]]


def main(arguments: Sequence[str]) -> int:
    """Play, show the tables, and write the page if the whole corpus was played."""
    pythons.require_supported()
    found: list[Played] = []
    for interpreter in pythons.find_interpreters().values():
        try:
            for line in pythons.prepare(interpreter):
                print(line)
        except pythons.SetupFailed as reason:
            print(reason, file=sys.stderr)
            return 2
        one = play(interpreter, arguments)
        if one is None:
            return 2
        print(f"── Python {one.release} ──\n{one.table}", flush=True)
        for case in one.failing:
            print(f"does not pass: {case}")
        found.append(one)
    if not arguments:
        PAGE.write_text(page(found), "utf-8")
        print(f"written: {PAGE.relative_to(PROJECT)}")
    return 1 if any(one.failing for one in found) else 0


def play(interpreter: Interpreter, arguments: Sequence[str]) -> Played | None:
    """Play the corpus on one Python, None if the runner itself fails."""
    LOGS.mkdir(parents=True, exist_ok=True)
    file = LOGS / f"corpus-{interpreter.version}.json"
    told = ["--table", "--timeout", "120", "--json", str(file), *arguments]
    command = [interpreter.python, "tests/edits/run.py", *told]
    seen = debian.seen_from_outside(file) if interpreter.in_debian else file
    seen.unlink(missing_ok=True)
    done = subprocess.run(
        interpreter.command(command),
        cwd=PROJECT,
        env=interpreter.environment(),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if not seen.exists():
        print(done.stdout, f"Python {interpreter.version}: the corpus could not be played")
        return None
    asked = subprocess.run(
        interpreter.command([interpreter.python, "-V"]),
        env=interpreter.environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    release = asked.stdout.split()[-1]
    return Played(release, done.stdout.strip(), json.loads(seen.read_text("utf-8")))


def page(found: Sequence[Played]) -> str:
    """Return the text of the page."""
    parts = [HEAD]
    newest = found[-1]
    outcomes = Counter(str(each["outcome"]) for each in newest.results)
    total = sum(outcomes.values())
    refused = outcomes["refused"] / total if total else 0.0
    parts.append(f"{total} cases; {refused:.1%} of them are refused.\n")
    for one in found:
        parts.append(f"## Python {one.release}\n\n{one.table}\n")
        if one.skipped:
            parts.append(f"{_cases(one.skipped, 'needs', 'need')} a newer Python.\n")
        if one.failing:
            names = "".join(f"- `{case}`\n" for case in one.failing)
            parts.append(f"Not passing:\n\n{names}")
    return "\n".join(parts)


def _cases(cases: Sequence[str], one: str, many: str) -> str:
    """Return a number of cases with its verb."""
    return f"{len(cases)} case {one}" if len(cases) == 1 else f"{len(cases)} cases {many}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
