from deco import when


@when(lambda value: value > 10)
def positive(value):
    return "very positive"


@when(condition=lambda value: value < -10)
def negative(value):
    return "negative"
