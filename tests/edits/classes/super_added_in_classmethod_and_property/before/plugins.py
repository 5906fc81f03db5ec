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
        return "plain"

    @property
    def suffix(self):
        return ".zip"

    @staticmethod
    def known():
        return ["zip"]
