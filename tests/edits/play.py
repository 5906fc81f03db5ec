"""One case played in its own forked process: fresh runs of every stage, then the live run."""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
import traceback
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from edits.cases import BadCase, Case, Stage, Tree
from edits.engines import Engine
from edits.observation import canonical, difference

# Whole seconds in the past: files of different stages never share a modification time.
EPOCH = 1_700_000_000

Say = Callable[[str], None]


class Problem(Exception):
    """Why a case does not pass, for a person to read."""


def play(case: Case, engine: Engine, room: Path, say: Say) -> None:
    """Play a case on an engine; raise Problem with everything that is wrong at the first stage."""
    stages = case.stages()
    fresh = _observe_fresh(case, stages, room, say)
    say("live: start")
    directory = room / "live"
    script = _enter(case, directory)
    _write(directory, {}, stages[0])
    _call(script, "arrange", "before")
    with _named("the engine's start"):
        engine.start(directory)
    if "drive" in case.functions:
        say("drive")
        _drive(case, engine, script, directory)
        return
    with _named("hold()"):
        held = _call(script, "hold")
    seen = _observe(script)
    if seen is not None and seen != fresh[0]:
        raise Problem("before the edit: " + difference(seen, fresh[0] or "", "a fresh process"))
    for stage in stages[1:]:
        engine.settle()
        changed = _write(directory, stages[stage.index - 1].files, stage)
        _call(script, "arrange", stage.name)
        say(f"{stage.name}: reload")
        with _named(f"{stage.name}: reload"):
            report = engine.reload(changed)
        say(f"{stage.name}: judge")
        script.__dict__["REPORT"] = _plain(report)
        problems = list(_judge_report(report, stage.outcomes))
        # A broken stage has no fresh process to compare with.
        expected, whose = fresh.get(stage.index), "a fresh process"
        if stage.stays:
            expected, whose = seen, "the live process before this edit"
        if "any" in stage.outcomes and report is not None and (report.refused or report.kept):
            # What was refused leaves all as it was; how much was kept, no fresh process says.
            expected, whose = seen if report.refused else None, "the live process before this edit"
        try:
            seen = _observe(script)
            if seen is not None and expected is not None and seen != expected:
                problems.append(difference(seen, expected, whose))
        except Problem as problem:
            problems.append(str(problem))
        try:
            with _named("check()"):
                _call(script, "check", held, stage.name)
        except Problem as problem:
            problems.append(str(problem))
        if problems:
            told = [f"report: {_summary(report)}"] if report is not None else []
            raise Problem(f"{stage.name}: " + "\n".join(problems + told))


def validate(case: Case, room: Path, say: Say) -> None:
    """Run the fresh processes only, and hold the case to the rules of the corpus."""
    complaints = list(case.complaints())
    if complaints:
        raise Problem("\n".join(complaints))
    stages = case.stages()
    fresh = _observe_fresh(case, stages, room, say)
    for stage in stages:
        for path, content in stage.files.items():
            if path.endswith(".py") and not stage.broken and "odd/" not in case.id:
                try:
                    compile(content, path, "exec", dont_inherit=True)
                except (SyntaxError, ValueError) as error:
                    raise Problem(f"{stage.name}: {path} does not compile: {error}") from None
    if case.functions & {"check", "drive"}:
        return
    if len({fresh[s.index] for s in stages if not s.stays or not s.index}) < 2:
        raise Problem("observe() is the same at every stage and there is no check()")


def _observe_fresh(
    case: Case, stages: tuple[Stage, ...], room: Path, say: Say
) -> dict[int, str | None]:
    """What a fresh process observes at each stage, each distinct program once."""
    seen: dict[int, str | None] = {}
    if "observe" not in case.functions:
        return dict.fromkeys(range(len(stages)))
    arranged = "arrange" in case.functions
    known: list[tuple[Tree, str]] = []
    for stage in stages:
        if stage.broken:
            continue
        twin = next((text for tree, text in known if tree == stage.files and not arranged), None)
        if twin is None:
            say(f"{stage.name}: fresh")
            twin = _in_fork(lambda stage=stage: _fresh(case, stages, stage, room))  # type: ignore[misc]  # mypy does not infer a lambda with a default
            known.append((stage.files, twin))
        seen[stage.index] = twin
    return seen


def _fresh(case: Case, stages: tuple[Stage, ...], stage: Stage, room: Path) -> str:
    """Observe one stage from the start; runs in its own process."""
    directory = room / f"fresh{stage.index}"
    script = _enter(case, directory)
    _write(directory, {}, stage)
    for earlier in stages[: stage.index + 1]:
        _call(script, "arrange", earlier.name)
    with _named(f"{stage.name}, fresh"):
        return _observe(script) or ""


def _in_fork(work: Callable[[], str]) -> str:
    """The result of work in a forked process, through a file; its failure is raised here."""
    sys.stdout.flush()
    sys.stderr.flush()
    with tempfile.TemporaryFile() as file:
        pid = os.fork()
        if pid == 0:
            status = 3
            try:
                answer, status = work(), 0
            except BaseException as error:
                # why: whatever ends the child must reach the parent as text.
                answer, status = str(error) if isinstance(error, Problem) else _traceback(error), 1
            finally:
                file.write(answer.encode("utf-8", "surrogatepass"))
                file.flush()
                os._exit(status)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        file.seek(0)
        answer = file.read().decode("utf-8", "surrogatepass")
    if code:
        raise Problem(answer if code == 1 else f"a fresh process ended with status {code}")
    return answer


def _enter(case: Case, directory: Path) -> types.ModuleType:
    """Make this process look like one that runs the program, and load the case's functions."""
    directory.mkdir(parents=True)
    os.chdir(directory)
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.environ["XDG_CACHE_HOME"] = str(directory.parent / "cache")
    sys.path[0] = str(directory)
    # The program may use these names for its own modules.
    for name in [name for name in sys.modules if name.partition(".")[0] == "edits"]:
        del sys.modules[name]
    sys.modules["__main__"] = types.ModuleType("__main__")
    script = types.ModuleType("edit_case")
    script.__file__ = str(case.script)
    sys.modules["edit_case"] = script
    code = compile(case.text, str(case.script), "exec", dont_inherit=True)
    exec(code, script.__dict__)
    case.prepare(script, directory)
    return script


def _write(directory: Path, old: Tree, stage: Stage) -> list[Path]:
    """Bring the directory from the old files to those of a stage; the paths that differ."""
    moment = EPOCH + 10 * stage.index
    changed: list[Path] = []
    for name in sorted(old.keys() | stage.files.keys()):
        path = directory / name
        if name not in stage.files:
            path.unlink()
            for parent in path.parents:
                if parent == directory or any(parent.iterdir()):
                    break
                parent.rmdir()
        elif old.get(name) != stage.files[name]:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(stage.files[name])
            os.utime(path, (moment, moment))
        else:
            continue
        changed.append(path)
    # The import system caches listings by the directory's time, which has a coarse clock.
    for parent in {parent for path in changed for parent in path.parents}:
        if parent.is_dir() and parent.is_relative_to(directory):
            os.utime(parent, (moment, moment))
    return changed


def _call(script: types.ModuleType, name: str, *arguments: Any) -> Any:
    """Call one of the case's functions, if the case has it."""
    function = getattr(script, name, None)
    return None if function is None else function(*arguments)


def _observe(script: types.ModuleType) -> str | None:
    """The canonical observation, or None for a case that has no observe()."""
    if not hasattr(script, "observe"):
        return None
    with _named("observe()"):
        return canonical(script.observe())


@contextmanager
def _named(step: str) -> Iterator[None]:
    """Turn whatever a step raises into a problem that names it."""
    try:
        yield
    except Problem as problem:
        raise Problem(f"{step}: {problem}") from None
    except BaseException as error:
        # why: the code of a case or an engine may raise anything, and it is told, not swallowed.
        raise Problem(f"{step} raised\n{_traceback(error)}") from None


def _traceback(error: BaseException) -> str:
    """The traceback without the frames of the runner itself."""
    entries = traceback.TracebackException.from_exception(error)
    while entries.stack and entries.stack[0].filename == __file__:
        del entries.stack[0]
    return "".join(entries.format()).rstrip()


def _drive(case: Case, engine: Engine, script: types.ModuleType, directory: Path) -> None:
    """Let a case make its own edits, as many as it likes; every report is judged by its outcome."""
    outcomes = case.declared_outcomes("drive")
    moments = itertools.count(EPOCH + 10, 10)
    written: dict[Path, None] = {}

    def write(name: str, text: str) -> None:
        """Save a file of the program, later than every file before it."""
        path = directory / name
        if not written:
            engine.settle()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
        written[path] = None
        moment = next(moments)
        os.utime(path, (moment, moment))
        os.utime(path.parent, (moment, moment))

    def reload() -> dict[str, Any] | None:
        """Apply what was saved since the last time and return the report as plain values."""
        report = engine.reload(list(written))
        written.clear()
        for problem in _judge_report(report, outcomes):
            raise Problem(f"{problem}\nreport: {_summary(report)}")
        return _plain(report)

    with _named("drive()"):
        _call(script, "drive", write, reload)


def _plain(report: Any) -> dict[str, Any] | None:
    """The parts of a report that a case may look at, as plain values."""
    if report is None:
        return None
    parts = ("changed", "executed", "replaced", "kept", "refused", "errors", "stale", "live_frames")
    named = {part: [note.what for note in getattr(report, part)] for part in parts}
    return {"ok": report.ok, "slugs": list(report.slugs), **named}


def _judge_report(report: Any, outcomes: tuple[str, ...]) -> Iterator[str]:
    """What contradicts the declared outcome; an engine without a report is not judged by it."""
    if report is not None and not any(_agrees(report, word) for word in outcomes):
        yield f"declared {' or '.join(outcomes)}, reported otherwise"


def _agrees(report: Any, outcome: str) -> bool:
    """Whether a report says what the outcome declares."""
    head, _, slug = outcome.partition(":")
    if head == "any":
        return bool(report.ok or report.refused)
    if head == "applied":
        return bool(report.ok) and not (report.kept or report.replaced or report.stale)
    if head == "replaced":
        return bool(report.ok and report.replaced)
    if head == "kept":
        return bool(report.ok) and slug in report.slugs
    notes = {"refused": report.refused, "failed": report.errors}.get(head)
    if notes is None:
        raise BadCase(f"{outcome!r} is no outcome")
    return slug in {note.slug for note in notes}


def _summary(report: Any) -> str:
    """The outcomes of a report that are more than plain successes, and how many of those."""
    lines = [f"ok={report.ok}, {len(report.changed)} changed, {len(report.executed)} executed"]
    for part in ("errors", "refused", "replaced", "kept", "stale", "live_frames"):
        lines += [
            f"  {part}: {note.what} [{note.slug}] {note.path}:{note.line} {note.reason}"
            for note in getattr(report, part)
        ]
    return "\n".join(lines)
