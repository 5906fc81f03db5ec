class Job:
    def __init__(self, name, priority=1):
        self.name = name


WAITING = [Job("send"), Job("bill")]
