class Archive:
    @classmethod
    def create(cls):
        return f"{cls.__name__} made"

    @property
    def suffix(self):
        return ".bin"

    @staticmethod
    def known():
        return ["bin"]


class Zip(Archive):
    @classmethod
    def create(cls):
        return cls.__name__

    @property
    def suffix(self):
        return super().suffix + ".z"

    @staticmethod
    def known():
        return []
