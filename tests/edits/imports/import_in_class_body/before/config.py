class Config:
    from defaults import RETRIES as attempts, TIMEOUT

    reads = 0

    def describe(self):
        return f"{self.TIMEOUT} s, {self.attempts} times"


class Sub(Config):
    pass
