LIMIT = 4


class Person:
    name = "nobody"
