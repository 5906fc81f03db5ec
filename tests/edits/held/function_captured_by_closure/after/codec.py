def encode(text, encoding="utf-8"):
    return text.upper().encode(encoding)
