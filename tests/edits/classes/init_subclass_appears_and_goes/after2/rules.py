class Rule:
    pass


class Length(Rule):
    pass


class Range(Rule):
    pass
