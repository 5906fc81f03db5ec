from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    name: str

    def label(self):
        return self.name
