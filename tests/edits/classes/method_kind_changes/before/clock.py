class Clock:
    name = "UTC"

    def zone(self):
        return "self " + self.name
