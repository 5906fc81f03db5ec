"""The contract as a judge: what a live process may show after an edit, beside what a fresh one does.

A fresh process is given the state that the live one has built, and the values of statements that
must not be executed again; then both must show the same. What is left is a small model of state:
it survives iff neither its statement nor what that reads has changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generated.holding import WITH_INSTANCE
from generated.messages import Answer, FreshRequest, LiveRequest, Seen, Stage, Values
from generated.program import Class, Effect, Program
from generated.scenario import Scenario, StateRef, Step, effectful, reached, states

Ask = Callable[[LiveRequest | FreshRequest], Answer]


@dataclass
class Wrong(Exception):
    """What a live process shows and must not: at which step, and the entries that differ."""

    step: int
    what: str
    differing: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """The reason, the entries (fresh and live), and the report."""
        lines = [f"after step {self.step}: {self.what}"]
        for key, (fresh, live) in list(self.differing.items())[:12]:
            lines += [f"  {key}", f"    fresh: {fresh}", f"    live:  {live}"]
        lines += [f"  {part}: {told}" for part, told in self.report.items() if told]
        return "\n".join(lines)


class GeneratorFault(AssertionError):
    """A generated program does not run as it should: the tests are at fault, not the engine."""


def judge(scenario: Scenario, ask: Ask, mutation: str = "") -> list[str]:
    """Play a scenario. Raises ``Wrong``; returns words for what was seen, for the statistics."""
    stages = scenario.stages()
    live = ask(LiveRequest(stages, mutation))
    trial = _Trial(scenario, stages, live, ask)
    for index, seen in enumerate(live.seen):
        if not trial.refused:
            trial.step(index, seen)
    if live.failure and not live.seen:
        raise GeneratorFault(live.failure)
    if live.failure:
        raise Wrong(len(live.seen), live.failure)
    return trial.words


class _Trial:
    """The judge's memory: the step that is applied, what was kept and said, the state as it was."""

    def __init__(self, scenario: Scenario, stages: list[Stage], live: Answer, ask: Ask) -> None:
        self.scenario = scenario
        self.steps = scenario.steps
        self.stages = stages
        self.live = live
        self.ask = ask
        self.applied = 0
        self.refused = False  # with a good reason: then the process runs the program before it
        self.explained: set[str] = set()
        self.initial: Values = {}  # what each state's statement computed when it was executed
        self.words: list[str] = []

    def step(self, index: int, seen: Seen) -> None:
        """Judge one step."""
        step = self.steps[index]
        self.index, self.seen = index, seen
        before = self.steps[self.applied]
        if index:
            self._outcome(before, step)
        if self.refused:
            return
        after = self.steps[self.applied]
        fresh = self._fresh(before, after)
        if index:
            self._state(before, after, fresh)
        self._entries(fresh)
        if index:
            self._kept(before, after, fresh)
        if any(seen.again.get(part) for part in ("changed", "executed", "errors", "refused")):
            self.wrong(f"a reload of nothing did something: {seen.again}")

    def wrong(self, what: str, **more: Any) -> None:
        """Say what is wrong with this step."""
        raise Wrong(self.index, what, report=self.seen.report, **more)

    def _outcome(self, before: Step, step: Step) -> None:
        report = self.seen.report
        if step.fails:
            if report["ok"] or not report["errors"]:
                self.wrong("an edit that fails was not reported as failed")
            self.words.append("failed")
        elif report["slugs"] == ["layout"] and self._has_instances_of_another_layout(before, step):
            self.refused = True
            self.words.append("refused layout")
        elif not report["ok"]:
            self._fresh(before, step)  # if it does not run, the edit is the mistake
            self.wrong("an edit that can be applied was not")
        else:
            self.applied = self.index
            self.words.append("applied")
        for part in ("kept", "replaced", "stale"):
            self.words.extend(f"{part} {slug}" for _, slug, *_ in report[part])

    def _has_instances_of_another_layout(self, before: Step, after: Step) -> bool:
        """Whether a class gains or loses slots while an instance of it, or of a heir, is held."""
        held = {hold.uid for hold in self.scenario.holds if hold.how in WITH_INSTANCE}
        return any(
            (old.form == "slots") != (new.form == "slots")
            and any(
                each == old.uid or old.uid in reached_bases(before.program, each) for each in held
            )
            for old, new in changed_classes(before.program, after.program)
        )

    def _has_instances(self, attribute: str, program: Program) -> bool:
        """Whether an instance of the class of an attribute, or of an heir, is held."""
        owner = attribute.rpartition(".")[0]
        held = {hold.uid for hold in self.scenario.holds if hold.how in WITH_INSTANCE}
        return any(
            item.uid == each or item.uid in reached_bases(program, each)
            for module, _, item in program.items()
            if isinstance(item, Class) and f"{module.name}.{item.name}" == owner
            for each in held
        )

    def _fresh(self, before: Step, after: Step) -> Seen:
        """The same program in a fresh process, with the live one's state."""
        stage = self.stages[self.index]
        program = after.program
        imposed: Values = {}
        if self.index:
            last = self.live.seen[self.index - 1].after
            kept = self._kept_names()
            for path, item in effectful(program).items():
                if self._is_called_again(item, before, after) and path not in kept:
                    continue
                if path in last and after is before or self._same_text(path, before, after):
                    imposed[path] = last[path]
        request = FreshRequest(
            Stage(after.rendered.files, stage.modules, stage.holds, stage.values, stage.sources),
            imposed,
            {path: self.seen.before[path] for path in states(program) if path in self.seen.before},
            self.seen.instances,
        )
        answer = self.ask(request)
        if answer.failure:
            raise GeneratorFault(f"step {self.index}: {answer.failure}")
        (fresh,) = answer.seen
        if any(key.startswith("import ") for key in fresh.entries):
            raise GeneratorFault(f"step {self.index} does not run: {fresh.entries}")
        return fresh

    def _same_text(self, path: str, before: Step, after: Step) -> bool:
        """Whether the statement at a path is as it was."""
        known = {**states(before.program), **effectful(before.program)}
        now = {**states(after.program), **effectful(after.program)}
        if path not in known or path not in now:
            return False
        return known[path].text(before.rendered) == now[path].text(after.rendered)

    def _state(self, before: Step, after: Step, fresh: Seen) -> None:
        """State survives iff neither its statement nor what that reads has changed."""
        last = self.live.seen[self.index - 1].after
        kept = self._kept_names()
        tails = executed_appends(before, after)
        if after is before:
            # Nothing can take back what a function did before a later statement failed.
            tails = called_appends(before, self.steps[self.index])
        for path, item in states(after.program).items():
            now, initial = self.seen.before.get(path), fresh.before.get(path)
            was = last.get(path)
            tail = tails.get(item.uid, [])
            if not self._same_text(path, before, after):
                # A class that moves or is renamed may keep its state or start anew.
                if not item.of_class and not survived(now, initial, None):
                    pair = {path: (repr(initial), repr(now))}
                    self.wrong(f"{path} is not what its new statement gives", differing=pair)
                continue
            if survived(now, was, tail):
                if self.seen.same.get(path) or item.type == "counter":
                    continue
            touched = self._touched(item.uid, before, after)
            if touched and (survived(now, initial, None) or path in kept):
                continue
            wanted = initial if touched else was
            pair = {path: (repr(wanted), repr(now))}
            self.wrong(f"{path} was {was!r}, and its statement has not changed", differing=pair)

    def _is_called_again(self, item: StateRef, before: Step, after: Step) -> bool:
        """Whether a statement has an effect on a state that is made anew, and so runs again."""
        again = set(called_effects(after.program, after.program.item(item.uid)))
        return any(
            state.uid in again and not self._same_text(path, before, after)
            for path, state in states(after.program).items()
        )

    def _touched(self, uid: int, before: Step, after: Step) -> bool:
        """Whether anything that a statement depends on looks different now."""
        known, now = placed_texts(before), placed_texts(after)
        found = reached(after.program, after.program.item(uid))
        return any(known.get(each) != now.get(each) for each in found)

    def _kept_names(self) -> set[str]:
        return {what for what, *_ in self.seen.report["kept"]}

    def _kept(self, before: Step, after: Step, fresh: Seen) -> None:
        """What keeps its value is said, and nothing is kept that could follow."""
        kept = self._kept_names()
        allowed = {**effectful(after.program), **states(after.program)}
        appends = {
            after.rendered.texts[item.uid]
            for _, _, item in after.program.items()
            if isinstance(item, Effect)
        }
        lacking = {what for what, slug, *_ in self.seen.report["kept"] if slug == "uninitialized"}
        lacking = {what for what in lacking if self._has_instances(what, after.program)}
        for path in kept - set(allowed) - appends - lacking:
            self.wrong(f"{path} is kept, and nothing about it has an effect")
        if after is not before:
            self.explained = {p for p in self.explained if self._same_text(p, before, after)}
        self.explained |= kept
        for path, value in fresh.computed.items():
            live = self.live.seen[self.index - 1].after.get(path)
            if value != live and path not in self.explained:
                self.wrong(f"{path} keeps {live!r} instead of {value!r}, and the report is silent")

    def _entries(self, fresh: Seen) -> None:
        differing: dict[str, tuple[str | None, str | None]] = {}
        for key in fresh.entries.keys() | self.seen.entries.keys():
            pair = fresh.entries.get(key), self.seen.entries.get(key)
            if pair[0] != pair[1]:
                differing[key] = pair
        order = {key: place for place, key in enumerate([*fresh.entries, *self.seen.entries])}
        differing = dict(sorted(differing.items(), key=lambda pair: order[pair[0]]))
        if differing:
            if self.index == 0:
                raise GeneratorFault(f"two fresh processes differ: {differing}")
            self.wrong(
                "the live process shows something else than a fresh one", differing=differing
            )
        if self.seen.after != fresh.after and self.index:
            self.wrong(f"state differs after the same calls: {self.seen.after} and {fresh.after}")


def changed_classes(before: Program, after: Program) -> list[tuple[Class, Class]]:
    """The classes that both programs have, as they were and as they are."""
    known = {item.uid: item for _, _, item in before.items()}
    return [
        (old, item)
        for _, _, item in after.items()
        if isinstance(item, Class) and isinstance(old := known.get(item.uid), Class)
    ]


def reached_bases(program: Program, uid: int) -> set[int]:
    """The numbers of all bases of a class."""
    found: set[int] = set()
    waiting = [uid]
    while waiting:
        item = next((each for _, _, each in program.items() if each.uid == waiting[-1]), None)
        waiting.pop()
        new = {base for base, _ in getattr(item, "bases", [])} - found
        found |= new
        waiting.extend(new)
    return found


def placed_texts(step: Step) -> dict[int, tuple[str, str]]:
    """Where each definition stands, and its statement."""
    return {
        uid: (module.name, step.rendered.texts[item.uid])
        for module, _, item in step.program.items()
        for uid, _ in item.symbols()
    }


def survived(now: Any, base: Any, tail: list[int] | None) -> bool:
    """Whether a state is as it was, but for what new statements have appended (None: anything)."""
    if now == base and type(now) is type(base):
        return True
    if isinstance(now, list) and isinstance(base, list) and now[: len(base)] == base:
        return tail is None or len(now) - len(base) <= len(tail)
    if isinstance(now, set) and isinstance(base, set) and base <= now:
        return tail is None or now - base <= set(tail)
    return False


def executed_appends(before: Step, after: Step) -> dict[int, list[int]]:
    """For each state, what statements that are new in a program append to it when they run."""
    known = Counter(
        (module.name, before.rendered.texts[item.uid]) for module, _, item in before.program.items()
    )
    found: dict[int, list[int]] = {}
    if after is before:
        return found
    for module, _, item in after.program.items():
        place = module.name, after.rendered.texts[item.uid]
        if known[place]:
            known[place] -= 1  # of several that are alike, one may be new
            continue
        if isinstance(item, Effect):
            found.setdefault(item.state, []).append(item.value)
        else:
            for uid in called_effects(after.program, item):
                found.setdefault(uid, []).append(0)
    return found


def called_appends(before: Step, failed: Step) -> dict[int, list[int]]:
    """For each state, what the new statements of a failed edit append by calling functions."""
    found = executed_appends(before, failed)
    direct = {item.state for _, _, item in failed.program.items() if isinstance(item, Effect)}
    return {uid: tail for uid, tail in found.items() if 0 in tail or uid not in direct}


def called_effects(program: Program, item: Any) -> list[int]:
    """The states to which a statement appends by calling functions."""
    found = []
    for expr in item.expressions():
        for node in expr.walk():
            if node.op == "call":
                called = program.item(int(node.value))
                if getattr(called, "form", "") == "effect":
                    found.append(int(getattr(called, "state")))
    return found
