from shapes import Measurable


@Measurable.register
class Stick:
    length = 3
