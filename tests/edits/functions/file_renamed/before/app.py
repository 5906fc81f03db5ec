from helper import help_me


def run(n):
    return help_me(n)
