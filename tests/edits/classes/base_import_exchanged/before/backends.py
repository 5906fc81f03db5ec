class Disk:
    def where(self):
        return "on disk"


class Memory:
    def where(self):
        return "in memory"
