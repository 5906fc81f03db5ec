from dataclasses import dataclass


@dataclass
class Pair:
    left: int
    right: int
