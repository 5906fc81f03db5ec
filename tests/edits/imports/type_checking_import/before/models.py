LIMIT = 3


class User:
    name = "nobody"
