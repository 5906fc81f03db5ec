LISTED = []


def listed(function):
    LISTED.append(function)
    return function


rank = lambda card: card
