LIMIT = 3


class Job:
    priority = 0
    tries = None

    def __init__(self, name):
        self.name = name

    def retry(self):
        return False


class Mail(Job):
    def __init__(self, to):
        super().__init__(f"mail to {to}")


WAITING = [Job("send"), Mail("ann")]
