"""What is asked of the processes that run programs, and what they answer: plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generated.probe import Entries

Files = dict[str, str]
Values = dict[str, Any]


@dataclass(frozen=True)
class Held:
    """A reference that is taken once and looked at after every edit: what, and in which holder."""

    key: str
    module: str
    name: str
    how: str

    @property
    def path(self) -> str:
        """The dotted path of what is held."""
        return f"{self.module}.{self.name}"


@dataclass
class Stage:
    """A program as it is to be run: its files, its modules in the order of import, what is held."""

    files: Files
    modules: list[str]
    holds: list[Held] = field(default_factory=list)
    values: list[str] = field(default_factory=list)  # paths of state and of kept constants
    sources: bool = True
    with_paths: bool = False  # whether the reload is told which files changed
    undo: bool = False  # whether the last batch is undone instead


@dataclass
class LiveRequest:
    """A program and its edits, to be applied in one process."""

    stages: list[Stage]
    mutation: str = ""


@dataclass
class FreshRequest:
    """A program to be started anew, with the state that a live process has built."""

    stage: Stage
    imposed: Values = field(default_factory=dict)  # while the modules are executed
    state: Values = field(default_factory=dict)  # after they are loaded
    instances: dict[str, Values] = field(default_factory=dict)  # attributes of held instances


@dataclass
class Seen:
    """What one process showed of one stage."""

    entries: Entries = field(default_factory=dict)
    before: Values = field(default_factory=dict)  # the values before anything was called
    after: Values = field(default_factory=dict)
    same: dict[str, bool] = field(default_factory=dict)  # whether they are the same objects still
    instances: dict[str, Values] = field(default_factory=dict)
    computed: Values = field(default_factory=dict)  # what the imposed values would have been
    report: dict[str, Any] = field(default_factory=dict)
    again: dict[str, Any] = field(default_factory=dict)  # the report of a reload of nothing


@dataclass
class Answer:
    """Everything that a process showed, or how it ended instead."""

    seen: list[Seen] = field(default_factory=list)
    failure: str = ""
