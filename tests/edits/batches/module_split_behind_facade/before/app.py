from tools import lower, upper

STEPS = [lower, upper]


def run(text):
    return lower(text)
