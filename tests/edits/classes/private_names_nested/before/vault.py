class _Safe:
    __code = 1

    class Door:
        def __init__(self):
            self.__key = 7

        def reveal(self):
            return self.__key

    def code(self):
        return self.__code


def open_vault():
    return _Safe.Door()
