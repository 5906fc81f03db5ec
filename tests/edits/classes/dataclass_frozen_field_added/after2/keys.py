from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    name: str
    part: int = 0
    suffix: str = ""

    def label(self):
        return f"{self.name}/{self.part}/{self.suffix}"
