from deco import when


@when(lambda value: value > 10)
def positive(value):
    return "positive"


@when(condition=lambda value: value < 0)
def negative(value):
    return "negative"
