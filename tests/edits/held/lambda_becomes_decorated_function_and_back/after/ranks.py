LISTED = []


def listed(function):
    LISTED.append(function)
    return function


@listed
def rank(card):
    return -(card % 13)
