from dataclasses import dataclass, field


@dataclass
class Column:
    name: bytes
    width: float = field(default=10, metadata={"unit": "em"}, repr=False)
