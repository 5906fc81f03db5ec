from dataclasses import dataclass, field


@dataclass
class Column:
    name: str
    width: int = field(default=10, metadata={"unit": "px"})
