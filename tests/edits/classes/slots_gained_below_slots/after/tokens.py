class Token:
    __slots__ = ("value", "parent", "ttype")

    def __init__(self, value):
        self.value = value
        self.parent = None
        self.ttype = "t"

    def __str__(self):
        return self.value


class TokenList(Token):
    __slots__ = "tokens"

    def __init__(self, tokens=None):
        self.tokens = tokens or []
        super().__init__(str(self))

    def __str__(self):
        return "".join(str(token) for token in self.tokens)

    def flatten(self):
        for token in self.tokens:
            if isinstance(token, TokenList):
                yield from token.flatten()
            else:
                yield token


class Statement(TokenList):
    def get_type(self):
        return type(self.tokens[0]).__name__


class Where(TokenList):
    START = ("a", "b")
