from dataclasses import dataclass, field


@dataclass
class Team:
    name: str

    @property
    def members(self):
        return "none"
