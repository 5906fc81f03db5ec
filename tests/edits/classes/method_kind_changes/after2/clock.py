class Clock:
    name = "UTC"

    @staticmethod
    def zone():
        return "static"
