from dataclasses import dataclass
from typing import ClassVar


@dataclass
class Job:
    name: str
    retries: int = 5
    kind: str = "plain"
    started: ClassVar[int] = 0


def make(name):
    return Job(name)
