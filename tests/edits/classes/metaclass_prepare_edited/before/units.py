from meta import UnitMeta


class Length(metaclass=UnitMeta):
    step = scale * 10  # noqa: F821

    def show(self):
        return f"step {self.step}"


class Weight(metaclass=UnitMeta):
    step = scale * 3  # noqa: F821
