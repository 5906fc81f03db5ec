import dataclasses


@dataclasses.dataclass(frozen=True)
class Shape:
    side: int

    def area(self):
        return self.side + 10

    corners = 5
