def clean(text):
    return text.replace("'", '"').lower()
