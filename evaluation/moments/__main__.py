"""Ask a program while it is edited, at every kind of moment, and say which code answered.

    python evaluation/moments [--edits NAME…] [-k TEXT] [--output FILE]

What is asked in flight may be answered by old code, by new code, or by an old call that goes on
with new functions ("spans"); what is asked afterwards by new code alone. Anything else is wrong.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[:1] = [str(PROJECT), str(PROJECT / "src")]

from evaluation.moments.moments import MOMENTS  # noqa: E402
from evaluation.moments.program import EDITS  # noqa: E402

SHORT = {"version 1": "old", "version 2": "new"}


def in_process(*order: Any) -> Any:
    """Return what a process of its own says."""
    command = [sys.executable, "-B", str(Path(__file__).with_name("child.py"))]
    with tempfile.TemporaryDirectory(prefix="moments-") as folder:
        text = json.dumps(order)
        done = subprocess.run(
            command, input=text, stdout=subprocess.PIPE, text=True, cwd=folder, timeout=600
        )
    if done.returncode:
        raise SystemExit(f"{order[:2]} did not end well")
    return json.loads(done.stdout)


def measure(edit: str, text: str) -> list[dict[str, Any]]:
    """Return what each moment of one edit showed."""
    truth = {version: in_process(edit, version, {}) for version in ("1", "2")}
    rows = []
    for moment in MOMENTS:
        if text in moment:
            row = {"edit": edit, "moment": moment, **in_process(edit, moment, truth)}
            row["wrong"] = set(row["after"]) != {row["live"]} or "WRONG" in str(row["in flight"])
            print(edit, "|", moment, "|", cell(row), "|", row["batches"], file=sys.stderr)
            rows.append(row)
    return rows


def cell(row: dict[str, Any]) -> str:
    """Return a row as one cell of the table."""
    late = f"; WRONG afterwards: {told(row['after'])}" if set(row["after"]) != {row["live"]} else ""
    return (told(row["in flight"]) or "–") + late


def told(counts: dict[str, int]) -> str:
    """Return counts in words."""
    words = [(SHORT.get(word, word), n) for word, n in sorted(counts.items())]
    return ", ".join(f"{word} ×{n}" if n > 1 else word for word, n in words)


def table(rows: list[dict[str, Any]]) -> str:
    """Return the rows in Markdown: moments by edits, and what they come to."""
    edits = list(dict.fromkeys(row["edit"] for row in rows))
    lines = [["moment", *edits], ["---"] * (len(edits) + 1)]
    for moment in dict.fromkeys(row["moment"] for row in rows):
        lines.append([moment, *(cell(row) for row in rows if row["moment"] == moment)])
    text = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    batches = sum((Counter(row["batches"]) for row in rows), Counter[str]())
    total = sum(sum(row["after"].values()) for row in rows)
    right = sum(row["after"].get(row["live"], 0) for row in rows)
    return f"{text}\nBatches: {told(batches)}. Requests afterwards: {right} of {total} right.\n"


def main(arguments: list[str] | None = None) -> int:
    """Measure and write the table; return 1 if anything was wrong."""
    parser = argparse.ArgumentParser(prog="evaluation/moments", description=__doc__.split("\n")[0])
    parser.add_argument("--edits", nargs="+", choices=EDITS, default=EDITS, metavar="NAME")
    parser.add_argument("-k", default="", metavar="TEXT", help="moments with TEXT in their name")
    parser.add_argument("--output", type=Path, default=Path("build/moments"), metavar="FILE")
    options = parser.parse_args(arguments)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    rows = [row for edit in options.edits for row in measure(edit, options.k)]
    data = {"python": platform.python_version(), "rows": rows}
    options.output.with_suffix(".json").write_text(json.dumps(data, indent=1) + "\n")
    options.output.with_suffix(".md").write_text(table(rows))
    print(table(rows))
    return 1 if any(row["wrong"] for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
