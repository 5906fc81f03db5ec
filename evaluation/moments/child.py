"""One process: a moment and an edit, or the answers of a fresh program. Says JSON on stdout."""

from __future__ import annotations

import json
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[0:1] = [str(PROJECT), str(PROJECT / "src")]

import pljam  # noqa: E402
from evaluation.moments import gate  # noqa: E402
from evaluation.moments.moments import MOMENTS, Play  # noqa: E402
from evaluation.moments.program import write  # noqa: E402


def main(directory: Path, edit: str, moment: str, truth: dict[str, dict[str, object]]) -> object:
    """Return what one moment of one edit showed, or what a fresh program of a version answers."""
    sys.path.insert(0, str(directory))
    sys.modules["gate"] = gate
    batches: Counter[str] = Counter()

    def change(version: int) -> None:
        write(directory, edit, version)
        report = pljam.reload_changed()
        batches["applied" if report.ok else (*report.errors, *report.refused)[0].slug] += 1

    write(directory, edit, 1 if moment in MOMENTS else int(moment))
    if moment not in MOMENTS:
        shop = import_module("app").shop
        return {kind: Play(shop, kind, change, {}).request() for kind, _ in MOMENTS.values()}
    kind, make = MOMENTS[moment]
    pljam.start(roots=[directory])
    known = {int(version): answers[kind] for version, answers in truth.items()}
    play = Play(import_module("app").shop, kind, change, known)
    make(play)
    live = f"version {1 + batches['applied']}"
    return {"batches": batches, "in flight": play.in_flight, "after": play.after, "live": live}


if __name__ == "__main__":
    print(json.dumps(main(Path.cwd(), *json.load(sys.stdin))))
