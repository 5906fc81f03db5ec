class Job:
    def __init__(self, name, priority=1):
        self.name = name
        self.priority = priority


WAITING = [Job("send"), Job("bill")]
