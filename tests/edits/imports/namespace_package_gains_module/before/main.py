from steps.upper import upper

results = []


def run(text):
    return upper(text)
