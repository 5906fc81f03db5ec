from dataclasses import dataclass


@dataclass(kw_only=True, repr=False)
class Version:
    major: int
    minor: int
