"""The results of an evaluation as a table for people and as data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from evaluation.history.verdict import Verdict

HEAD = (
    "project",
    "commits",
    "said nothing",
    "refused",
    "equivalent",
    "observable",
    "of these equivalent",
    "silently wrong",
    "stale, not listed",
    "state lost",
    "ms, median",
)


def row(name: str, verdicts: Sequence[Verdict]) -> list[str]:
    """Return one line of the table."""
    used = [v for v in verdicts if not v.unusable]
    seen = [v for v in used if v.observable]
    times = [v.milliseconds for v in used]
    return [
        name,
        str(len(verdicts)),
        str(len(verdicts) - len(used)),
        _share(sum(bool(v.refused) for v in used), len(used)),
        _share(sum(v.equivalent for v in used), len(used)),
        str(len(seen)),
        _share(sum(v.equivalent for v in seen), len(seen)),
        str(sum(v.silent for v in used)),
        str(sum(len(v.stale) for v in used)),
        str(sum(len(v.lost) for v in used)),
        f"{median(times):.0f}" if times else "-",
    ]


def _share(count: int, of: int) -> str:
    return f"{count} ({count / of:.0%})" if of else "0"


def markdown(verdicts: Sequence[Verdict]) -> str:
    """Return the table by project, the kinds of edit, and each step that fell short."""
    projects = list(dict.fromkeys(v.project for v in verdicts))
    rows = [row(name, [v for v in verdicts if v.project == name]) for name in projects]
    if len(projects) > 1:
        rows.append(row("**all**", verdicts))
    lines = [" | ".join(HEAD), " | ".join("---" for _ in HEAD), *map(" | ".join, rows)]
    text = "; ".join(dict.fromkeys(v.conditions for v in verdicts)) + ".\n\n"
    text += "\n".join(f"| {line} |" for line in lines)
    counts: Counter[str] = Counter(kind for v in verdicts if v.observable for kind in v.kinds)
    text += "\n\nKinds of edit in the observable steps: "
    text += ", ".join(f"{kind} {count}" for kind, count in counts.most_common()) + ".\n"
    short = [v for v in verdicts if not v.unusable and is_short(v)]
    if short:
        text += "\n## What fell short\n\n" + "\n".join(map(told, short))
    text += peers(verdicts)
    idle = Counter(v.unusable.partition("(")[0].strip() for v in verdicts if v.unusable)
    if idle:
        text += "\n## Steps that say nothing\n\n"
        text += "\n".join(f"- {count} × {why}" for why, count in idle.most_common()) + "\n"
    return text


def peers(verdicts: Sequence[Verdict]) -> str:
    """Return how other engines followed the observable steps, and PLJam the same ones."""
    asked = [v for v in verdicts if v.peers]
    if not asked:
        return ""
    text = "\n## Other engines\n\n"
    text += f"Of the same {len(asked)} observable steps:\n\n"
    text += "| engine | equivalent | with all state kept |\n| --- | --- | --- |\n"
    kept = sum(v.equivalent and not v.lost for v in asked)
    rows = [("PLJam", sum(v.equivalent for v in asked), kept)]
    for name in dict.fromkeys(name for v in asked for name in v.peers):
        ends = [v.peers.get(name, "") for v in asked]
        rows.append((name, sum(e.startswith("equivalent") for e in ends), ends.count("equivalent")))
    for name, same, state in rows:
        text += f"| {name} | {_share(same, len(asked))} | {_share(state, len(asked))} |\n"
    return text


def is_short(found: Verdict) -> bool:
    """Tell whether a step is not what a fresh start would be, in any way."""
    return bool(found.refused or found.stale or found.lost or not found.equivalent)


def told(found: Verdict) -> str:
    """Return what one step showed, as an entry of a list."""
    lines = [f"- **{found.project} {found.step}**{' (observable)' if found.observable else ''}"]
    lines += [f"refused: {reason}" for reason in found.refused[:3]]
    if not found.refused:
        lines += [f"{test}: {end}" for test, end in list(found.wrong.items())[:4]]
        lines += [f"said: {slug}" for slug in found.slugs[:4]]
    lines += [f"stale: {', '.join(found.stale[:4])}"] * bool(found.stale)
    lines += [f"lost: {', '.join(found.lost[:4])}"] * bool(found.lost)
    return "\n  - ".join(line.replace("\n", " ")[:240] for line in lines) + "\n"


def write(verdicts: Sequence[Verdict], output: Path) -> None:
    """Write the data and the table beside each other."""
    output.parent.mkdir(parents=True, exist_ok=True)
    data = [v.plain() for v in verdicts]
    output.with_suffix(".json").write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n")
    output.with_suffix(".md").write_text(markdown(verdicts))
