from dataclasses import dataclass, field

from policy import RETRIES


@dataclass
class Job:
    name: str
    retries: int = RETRIES
    limits: tuple = field(default=(RETRIES * 2,))
