from pricing import total

STEPS = [total]
CALLS = []


def run(items):
    CALLS.append(len(items))
    return [step(items) for step in STEPS]
