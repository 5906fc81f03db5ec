def lower(text):
    return "".join(letter.lower() + "." for letter in text)
