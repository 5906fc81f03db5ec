LIMIT = 3


class Job:
    def __init__(self, name, priority=1, *, limit=LIMIT, tries=None):
        self.name = name
        self.priority = priority
        self.tries = tries or []
        self.__limit = limit

    def retry(self):
        return len(self.tries) < self.__limit


class Mail(Job):
    def __init__(self, to):
        super().__init__(f"mail to {to}")


WAITING = [Job("send"), Mail("ann")]
