class C3:
    def __init__(self, v):
        self.v = v
        self.__hidden = v + 1
    def area(self, a):
        return 0
I2 = 0
