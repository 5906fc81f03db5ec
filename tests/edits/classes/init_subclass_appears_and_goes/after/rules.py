class Rule:
    def __init_subclass__(cls):
        cls.code = cls.__name__[:3].upper()


class Length(Rule):
    pass


class Range(Rule):
    pass
