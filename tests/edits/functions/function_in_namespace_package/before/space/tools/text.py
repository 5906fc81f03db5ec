def wrap(text, width=3):
    return [text[i : i + width] for i in range(0, len(text), width)]
