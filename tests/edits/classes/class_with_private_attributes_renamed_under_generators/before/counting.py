class Counter:
    def __init__(self):
        self.__value = 0

    def values(self):
        while True:
            yield self.__next()

    def __next(self):
        self.__value += 1
        return self.__value

    def value(self):
        return self.__value
