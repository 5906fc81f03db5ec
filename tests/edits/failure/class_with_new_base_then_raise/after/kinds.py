class Day:
    def work(self):
        return "day"


class Night:
    def work(self):
        return "night"


class Worker(Night):
    pay = 2

    def work(self):
        return super().work() + " and day"
