events = []
events.append("loaded")


def run(text):
    return text.upper() + "!"
