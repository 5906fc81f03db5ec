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
        return super().create() + ", packed"

    @property
    def suffix(self):
        return super().suffix + ".zip"

    @staticmethod
    def known():
        return super(__class__, __class__).known() + ["zip"]
