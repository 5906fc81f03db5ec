from tools import lower, upper

STEPS = [lower, upper]


def run(text):
    return f"{lower(text)}/{upper(text)}"
