def helper(name):
    return "new help " + name


def keep():
    return "kept on"
