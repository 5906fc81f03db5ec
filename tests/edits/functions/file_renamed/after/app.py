from assistant import help_me


def run(n):
    return help_me(n)
