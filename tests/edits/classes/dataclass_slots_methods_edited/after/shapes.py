from dataclasses import dataclass


@dataclass(slots=True)
class Shape:
    name: str

    def show(self):
        return f"shape {self.name}"


@dataclass(slots=True)
class Circle(Shape):
    radius: int

    def show(self):
        return f"{super(Circle, self).show()} {self.radius}"
