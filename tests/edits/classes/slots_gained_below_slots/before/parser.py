import tokens


def parse(text):
    return tokens.Statement([tokens.Token(word) for word in text.split()])


def names(statement):
    return [str(token) for token in statement.flatten()] + [statement.get_type()]
