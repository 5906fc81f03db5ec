"""What the examples of a run were made of, so that one can see that they are not empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generated.scenario import Scenario


@dataclass
class Statistics:
    """Counts over all examples of a run."""

    examples: int = 0
    edits: int = 0
    seconds: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)

    def add(self, scenario: Scenario, words: Iterable[str]) -> None:
        """Count one example that was judged to its end."""
        self.examples += 1
        self.edits += len(scenario.steps) - 1
        self.kinds.update(kind for step in scenario.steps for kind in step.kinds)
        self.words.update(words)

    def merge(self, other: Statistics) -> None:
        """Take in the counts of another process."""
        self.examples += other.examples
        self.edits += other.edits
        self.seconds = max(self.seconds, other.seconds)
        self.kinds.update(other.kinds)
        self.words.update(other.words)

    def __str__(self) -> str:
        """A few lines for the terminal."""
        return "\n".join(
            [
                f"{self.examples} generated programs, {self.edits} edits, {self.seconds:.0f} s",
                f"  edits: {_listed(self.kinds)}",
                f"  outcomes: {_listed(self.words)}",
            ]
        )


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())
