class Day:
    def work(self):
        return "day"


class Night:
    def work(self):
        return "night"


class Worker(Day):
    pay = 1
