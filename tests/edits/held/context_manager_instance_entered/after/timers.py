class Timer:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("begin")
        return self

    def __exit__(self, kind, value, trace):
        self.log.append("end")
        return kind is KeyError
