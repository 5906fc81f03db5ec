class Reader:
    def __init__(self, text):
        self.__text = text

    def cut(self, __from: int, *, __to: "int | None" = None, __step=1) -> list:
        return list(self.__text[__from:__to:__step])

    def all(self):
        return self.cut(0), self.cut.__annotations__, self.cut(1, **self.__options())

    def __options(self):
        return {next(n for n in self.cut.__kwdefaults__ if "to" in n): 2}
