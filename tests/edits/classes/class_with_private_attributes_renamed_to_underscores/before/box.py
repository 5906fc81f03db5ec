class Box:
    def __init__(self):
        self.__n = 1

    def next(self):
        self.__n += 1
        return self.__n
