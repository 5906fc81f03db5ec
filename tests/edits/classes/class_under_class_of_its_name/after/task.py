class Task:
    def run(self):
        return "first"

    def stop(self):
        return "stop"


class Task(Task):
    def run(self):
        return super().run() + " then second"
