import dataclasses
@dataclasses.dataclass
class C5:
    v: int
    def area(self, a):
        return 0
