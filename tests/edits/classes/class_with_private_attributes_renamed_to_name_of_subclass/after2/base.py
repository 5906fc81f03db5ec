class Work:
    def __init__(self):
        self.__steps = []

    def step(self):
        self.__steps.append(len(self.__steps))
        return self.__steps
