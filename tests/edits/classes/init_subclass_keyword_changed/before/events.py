TOPICS = {}


class Base:
    seen = {"base"}

    def __init_subclass__(cls, topic, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.topic = topic
        TOPICS[cls.__name__] = cls

    def where(self):
        return "orders/" + self.topic


class Created(Base, topic="created"):
    pass
