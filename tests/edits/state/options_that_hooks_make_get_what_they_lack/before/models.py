import warnings

SEEN = []


class Options:
    def __init__(self, meta):
        self.table = getattr(meta, "table", "none")
        self.hits = 0
        if hasattr(meta, "old"):
            warnings.warn("old", stacklevel=2)


class ModelMeta(type):
    def __new__(mcs, name, bases, body):
        cls = super().__new__(mcs, name, bases, body)
        cls._meta = cls.OPTIONS(body.get("Meta"))
        cls.cache = dict()
        SEEN.append(name)
        return cls


class Model(metaclass=ModelMeta):
    OPTIONS = Options


class User(Model):
    class Meta:
        table = "users"
        many = True


class Settings:
    def __init__(self, name):
        self.name = name


class Base:
    SETTINGS = Settings

    def __init_subclass__(cls):
        cls.setup()

    @classmethod
    def setup(cls):
        cls.options = cls.SETTINGS(cls.__name__)


class Plugin(Base):
    pass
