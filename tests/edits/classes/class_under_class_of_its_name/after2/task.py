class Task:
    def run(self):
        return "FIRST"

    def stop(self):
        return "stopped"


class Task(Task):
    def run(self):
        return super().run() + " then second"
