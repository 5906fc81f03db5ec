from retrying import retry


class Client:
    @retry(times=3)
    def two(self, x):
        return -x
