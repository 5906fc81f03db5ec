"""Running many generated programs: in this process, or in several with a portion each.

    python -m generated.running EXAMPLES SEED

is one portion: it prints what it did, pickled statistics last, and keeps a failure for the command
that writes cases.
"""

from __future__ import annotations

import base64
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, Phase, event, given, seed, settings

from generated.casewriting import LAST, Failure, trimmed
from generated.judging import GeneratorFault, Wrong, judge
from generated.messages import Answer, FreshRequest, LiveRequest
from generated.scenario import Scenario
from generated.statistics import Statistics
from generated.strategies import scenarios
from generated.zygote import Zygote

COMMAND = "to make it a case of the corpus: python -m generated.casewriting KIND/NAME"
PHASES = (Phase.generate, Phase.shrink)
PORTION = 1000
"""The examples that one process plays."""


class Player:
    """Plays scenarios in forked processes and remembers the last that failed."""

    def __init__(self, mutation: str = "") -> None:
        self.mutation = mutation
        self.statistics = Statistics()
        self.failure: Failure | None = None
        self._live = Answer()
        self._zygote = Zygote()

    def close(self) -> None:
        """End the process that forks."""
        self._zygote.close()

    def play(self, scenario: Scenario) -> None:
        """Play one scenario. Raises ``Wrong``."""
        try:
            words = judge(scenario, self._ask, self.mutation)
        except Wrong as wrong:
            self.failure = Failure(scenario, wrong, self._live)
            raise
        self.statistics.add(scenario, words)
        for kind in {kind for step in scenario.steps for kind in step.kinds}:
            event(f"edit: {kind}")
        for word in set(words):
            event(f"outcome: {word}")

    def fails(self, scenario: Scenario) -> Failure | None:
        """Whether a scenario fails, and how."""
        try:
            judge(scenario, self._ask, self.mutation)
        except Wrong as wrong:
            return Failure(scenario, wrong, self._live)
        except GeneratorFault:
            return None  # cut so, it is no program
        return None

    def _ask(self, request: LiveRequest | FreshRequest) -> Answer:
        answer = self._zygote.ask(request)
        if isinstance(request, LiveRequest):
            self._live = answer
        return answer


@contextmanager
def playing(mutation: str = "") -> Iterator[Player]:
    """A player that ends its processes."""
    player = Player(mutation)
    try:
        yield player
    finally:
        player.close()


def run(examples: int, chosen_seed: int | None, player: Player, shrink: bool = True) -> None:
    """Play so many examples. Raises ``Wrong`` for the smallest that fails."""

    @settings(
        max_examples=examples,
        deadline=None,  # a forked program takes as long as the machine is busy
        database=None,
        derandomize=chosen_seed is None,
        suppress_health_check=list(HealthCheck),
        phases=PHASES if shrink else (Phase.generate,),
        report_multiple_bugs=False,
        print_blob=False,
    )
    @given(scenarios())
    def test(scenario: Scenario) -> None:
        player.play(scenario)

    started = time.monotonic()
    try:
        (test if chosen_seed is None else seed(chosen_seed)(test))()
    except Wrong:
        if player.failure is not None and shrink:
            player.failure = trimmed(player.failure, player.fails)
            player.failure.save()
        raise
    finally:
        player.statistics.seconds = time.monotonic() - started


def run_portions(examples: int, first: int, processes: int) -> tuple[Statistics, list[str]]:
    """Play so many examples in several processes; return what they did and why they failed.

    They are the same ones on every machine: a portion depends on its seed alone, and the seeds are
    counted from ``first``.
    """
    sizes = [PORTION] * (examples // PORTION)
    if examples % PORTION:
        sizes.append(examples % PORTION)
    total, failures = Statistics(), []
    with ThreadPoolExecutor(processes) as pool:
        for statistics, failure in pool.map(_play_portion, sizes, count(first)):
            total.merge(statistics)
            if failure:
                failures.append(failure)
    return total, failures


def _play_portion(examples: int, chosen_seed: int) -> tuple[Statistics, str]:
    tests = Path(__file__).resolve().parent.parent
    path = os.pathsep.join([str(tests), str(tests.parent / "src")])
    process = subprocess.run(
        [sys.executable, "-m", "generated.running", str(examples), str(chosen_seed)],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    shown, mark, coded = process.stdout.rpartition("\n#")
    if not mark:
        shown, statistics = process.stdout, Statistics()
    else:
        statistics = pickle.loads(base64.b64decode(coded))  # noqa: S301  # our own process
    again = f"again: make fuzz EXAMPLES={examples} SEED={chosen_seed}"
    return statistics, f"{shown}\n{again}" if process.returncode else ""


def main(arguments: list[str]) -> int:
    """Play one portion."""
    status = 0
    with playing() as player:
        try:
            run(int(arguments[0]), int(arguments[1]), player)
        except Wrong as wrong:
            status = 1
            failure = player.failure
            print(
                failure.scenario if failure else "", failure.wrong if failure else wrong, sep="\n"
            )
            print(f"{LAST.name} is kept; {COMMAND}")
        print("\n#" + base64.b64encode(pickle.dumps(player.statistics)).decode())
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
