def run(text):
    return text * 2
