"""A failing scenario as a case of the corpus: real files before and after, and what must be seen.

    python -m generated.casewriting KIND/NAME ["One sentence: the property that the case pins."]

writes the last failure of the generated tests, as Hypothesis has shrunk it, to
``tests/edits/KIND/NAME/`` and plays it there.  A case that passes as soon as it is written does not
show what failed; that is said.
"""

from __future__ import annotations

import ast
import pickle
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generated.holding import holder
from generated.judging import Wrong
from generated.messages import Answer, Held, Stage
from generated.scenario import Scenario, states

PROJECT = Path(__file__).resolve().parent.parent.parent
LAST = PROJECT / ".venvs" / "generated" / "failure.pickle"
CORPUS = PROJECT / "tests" / "edits"
MOST = 5


@dataclass
class Failure:
    """What failed: the scenario, what was wrong with it, and what the live process had shown."""

    scenario: Scenario
    wrong: Wrong
    live: Answer

    def save(self, path: Path = LAST) -> None:
        """Keep it for the command."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(self))


def trimmed(failure: Failure, fails: Callable[[Scenario], Failure | None]) -> Failure:
    """Let the program start as late as it can and still fail."""
    steps = failure.scenario.steps[: failure.wrong.step + 1]
    for start in range(len(steps) - 2, -1, -1):
        if not steps[start].fails:
            shorter = fails(Scenario(steps[start:], failure.scenario.holds))
            if shorter is not None:
                return shorter
    return failure


HELPERS = {
    "outcome": '''
def outcome(call):
    """What a call comes to."""
    try:
        return ("gave", call())
    except Exception as error:
        return ("raised", type(error).__name__, str(error))
''',
    "text": '''
def text(value):
    """The text of any value, without addresses."""
    if isinstance(value, (list, tuple)):
        inside = ", ".join(map(text, value))
        return f"[{inside}]" if isinstance(value, list) else f"({inside},)"
    if hasattr(value, "__dict__") and not hasattr(value, "__qualname__"):
        return f"{type(value).__module__}.{type(value).__qualname__} {sorted(vars(value).items())}"
    if not hasattr(value, "__qualname__"):
        return repr(value)
    found = sys.modules.get(value.__module__)
    for part in value.__qualname__.split("."):
        found = getattr(found, part, None)
    named = f"{type(value).__name__} {value.__module__}.{value.__qualname__}"
    return named if found is value else f"{named} (not the current one)"
''',
    "names": '''
def names(module):
    """The names in a module."""
    return sorted(name for name in vars(module) if name[:2] != "__" or name == "__all__")
''',
    "members": '''
def members(value):
    """The names in a class."""
    return sorted(set(vars(value)) - {"__annotations__", "__annotations_cache__"})
''',
}


def write_case(failure: Failure, folder: Path, sentence: str) -> None:
    """Write the files of a failing scenario, and a case.py that looks at what differed."""
    scenario, wrong = failure.scenario, failure.wrong
    stages = scenario.stages()[: wrong.step + 1]
    for step, stage in zip(scenario.steps, stages, strict=False):
        stage.files = step.rendered.files  # an undo is written down as the edit that goes back
    names = ["before", *(f"after{n if n > 1 else ''}" for n in range(1, len(stages)))]
    deleted: dict[str, list[str]] = {}
    files: dict[str, str] = {}
    for name, stage in zip(names, stages, strict=True):
        for path, content in stage.files.items():
            if files.get(path) != content:
                target = folder / name / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(content, "utf-8")
        if gone := sorted(files.keys() - stage.files.keys()):
            deleted[name] = gone
        (folder / name).mkdir(parents=True, exist_ok=True)
        files = stage.files
    lines = [f'"""{sentence}"""', "", "OUTCOME = " + repr(outcomes(failure, names))]
    if deleted:
        lines.append(f"DELETED = {deleted!r}")
    body = "\n".join([*lines, "", "", *_functions(failure, stages, names)])
    helpers = [text for name, text in HELPERS.items() if f"{name}(" in body]
    body = body.replace("\n\n\n", "\n\n" + "\n".join(helpers) + "\n\n", 1) if helpers else body
    used = [m for m in ("functools", "inspect", "sys", "types") if re.search(rf"\b{m}\.", body)]
    imports = "".join(f"import {name}\n" for name in used)
    body = body.replace("\n\nOUTCOME", f"\n\n{imports}\nOUTCOME" if imports else "\n\nOUTCOME", 1)
    (folder / "case.py").write_text(body.rstrip() + "\n", "utf-8")


def outcomes(failure: Failure, names: list[str]) -> dict[str, str]:
    """The outcome of each stage: as reported, but that of the last one as it should have been."""
    found = {}
    for index, name in enumerate(names[1:], 1):
        report = failure.live.seen[index].report if index < len(failure.live.seen) else {}
        word = "applied"
        if index == failure.wrong.step and not failure.scenario.steps[index].fails:
            found[name] = word
            continue
        if failure.scenario.steps[index].fails:
            slug = next((each[1] for each in report.get("errors", ())), "statement-raised")
            word = f"failed:{slug}"
        elif report.get("kept"):
            word = f"kept:{report['kept'][0][1]}"
        elif report.get("replaced"):
            word = "replaced"
        found[name] = word
    return found


def _functions(failure: Failure, stages: list[Stage], names: list[str]) -> Iterator[str]:
    """hold(), observe() and check() for what differed."""
    wrong = failure.wrong
    imports = [f"    import {name}" for name in stages[0].modules]
    differing = chosen(wrong.differing)
    program = failure.scenario.steps[wrong.step].program
    if not differing:
        differing = {f"names({each})": ("0", "0") for each in stages[0].modules}
    shared = {key: pair for key, pair in differing.items() if "held[" not in key}
    if states(program):
        shared = {}
    literal = {key: pair for key, pair in differing.items() if key not in shared}
    holds = {hold.key: hold for stage in reversed(stages) for hold in stage.holds}
    held = [holds[key] for key in held_keys(literal) if key in holds]
    later = {name for stage in stages[1:] for name in stage.modules} - set(stages[0].modules)
    yield "def hold():"
    yield from imports
    if wrong.step == 1:
        yield from transplants(failure, 0)
    yield f"    return {{{', '.join(map(taken, held))}}}"
    if shared:
        yield "\n\ndef observe():"
        yield from imports
        yield from (f"    import {name}" for name in sorted(later))
        yield "    return {"
        for key, (fresh, _) in shared.items():
            text = shown(key, fresh)
            if not all(key_reaches(key, stage) for stage in stages):
                text = f"outcome(lambda: {text})"
            yield f"        {key!r}: {text},"
        yield "    }"
    grown = list(transplants(failure, wrong.step - 1)) if wrong.step > 1 else []
    if literal or grown:
        yield "\n\ndef check(held, stage):"
        if grown:
            yield f"    if stage == {names[wrong.step - 1]!r}:"
            yield from (f"        import {name}" for name in stages[-2].modules)
            yield from (f"    {line}" for line in grown)
        yield f"    if stage == {names[wrong.step]!r}:"
        yield from (f"        import {name}" for name in stages[-1].modules)
        for key, (fresh, _) in literal.items():
            yield f"        assert {shown(key, fresh)} == {expected(key, fresh)}"


def key_reaches(key: str, stage: Stage) -> bool:
    """Whether an expression can be evaluated at a stage, as far as its text tells."""
    names = re.findall(r"[A-Za-z]+\d+", key)
    text = "\n".join(stage.files.values())
    return all(re.search(rf"\b{name}\b", text) for name in names)


def chosen(
    differing: dict[str, tuple[str | None, str | None]],
) -> dict[str, tuple[str | None, str | None]]:
    """The entries to look at: some whose values are plain, else some of the others."""
    plain = {
        key: pair for key, pair in differing.items() if is_literal(simplified(key, pair[0])[1])
    }
    return dict(list((plain or differing).items())[:MOST])


def simplified(key: str, fresh: str | None) -> tuple[str, str]:
    """An expression and its expected text, without the wrapping of a call that succeeds."""
    fresh = fresh or ""
    found = re.fullmatch(r"outcome\(lambda: (.*)\)", key)
    gave = re.fullmatch(r"\('gave', (.*),\)", fresh)
    if found and gave and is_literal(gave[1]):
        return found[1], gave[1]
    return key, fresh


def is_literal(text: str | None) -> bool:
    """Whether a text is that of a plain value."""
    try:
        ast.literal_eval(text or "")
    except (ValueError, SyntaxError):
        return False
    return True


def shown(key: str, fresh: str | None) -> str:
    """The expression of an entry as it stands in the case."""
    short, value = simplified(key, fresh)
    short = short.replace("source(", "inspect.getsource(")
    return short if is_literal(value) else f"text({short})"


def expected(key: str, fresh: str | None) -> str:
    """The literal that an entry must equal."""
    value = simplified(key, fresh)[1]
    return value if is_literal(value) else repr(value)


def held_keys(entries: dict[str, Any]) -> list[str]:
    """The keys of the held references that entries look at."""
    found = [key for entry in entries for key in re.findall(r"held\['([^']*)'\]", entry)]
    return list(dict.fromkeys(found))


def taken(hold: Held) -> str:
    """A held reference as an item of a dictionary."""
    return f"{hold.key!r}: {holder(hold.path, hold.how)}"


def transplants(failure: Failure, index: int) -> Iterator[str]:
    """Lines that bring the state to what it was after a step."""
    seen = failure.live.seen[index]
    program = failure.scenario.steps[index].program
    for path in states(program):
        value = seen.after.get(path)
        if index == 0 and value == seen.before.get(path):
            continue
        if value is None or not is_literal(repr(value)):
            continue
        if isinstance(value, list):
            yield f"    {path}[:] = {value!r}"
        elif isinstance(value, dict):
            yield f"    {path}.update({value!r})"
        elif isinstance(value, set):
            yield f"    {path}.update({value!r})"
        else:
            yield f"    {path} = {value!r}"


def main(arguments: list[str]) -> int:
    """Write the last failure as a case and play it."""
    if not arguments or arguments[0].count("/") != 1:
        print(__doc__)
        return 2
    failure = pickle.loads(LAST.read_bytes())  # noqa: S301  # our own file
    folder = CORPUS / arguments[0]
    if folder.exists():
        print(f"{folder} is there already")
        return 2
    default = "The program equals a fresh one after the edit."
    write_case(failure, folder, arguments[1] if len(arguments) > 1 else default)
    print(failure.wrong)
    print(f"written to {folder}")
    return play_case(folder)


def play_case(folder: Path) -> int:
    """Play a case with the corpus's own runner, and say whether it fails as it should."""
    from edits import cases, engines, play, pool

    def work(case: cases.Case, room: Path, say: play.Say) -> None:
        play.play(case, engines.ENGINES["pljam"](), room, say)

    (result,) = pool.run_all([cases.Case(folder)], work, 1, 20)
    if result.passed:
        print("but the case passes: it does not show what failed")
        return 1
    print(result.explanation)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
