from m import Conf


class Sub(Conf):
    def get(self):
        return super().get() + 1


class Other(Conf):
    pass
