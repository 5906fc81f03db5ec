from steps.backwards import reverse
from steps.upper import upper

results = []


def run(text):
    return reverse(upper(text))
