class _Safe:
    __code = 2

    class Door:
        __suffix = " twice"

        def __init__(self):
            self.__key = 7

        def reveal(self):
            return f"key={self.__key}{self.__suffix}"

    def code(self):
        return [self.__code for _ in range(2)]


def open_vault():
    return _Safe.Door()
