import legacy

state = []


def run():
    return f"again {legacy.VALUE}"
