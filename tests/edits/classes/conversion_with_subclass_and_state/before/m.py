class Conf:
    opened = []
    limit = 3

    def get(self):
        return self.limit
