class Pipeline:
    def __init_subclass__(cls):
        cls.plan = [name for name in vars(cls) if name.startswith("do_")]

    def run(self):
        return [getattr(self, name)() for name in self.plan]


class Build(Pipeline):
    def do_fetch(self):
        return "fetch"

    def do_check(self):
        return "check"

    def do_pack(self):
        return "pack"
