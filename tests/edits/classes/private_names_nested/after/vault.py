class _Safe:
    __code = 2

    class Door:
        def __init__(self):
            self.__key = 7

        def reveal(self):
            return f"key={self.__key}"

    def code(self):
        return self.__code * 10


def open_vault():
    return _Safe.Door()
