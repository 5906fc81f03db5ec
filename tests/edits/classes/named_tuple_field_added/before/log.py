from record import Record


def make(text):
    return Record(time=0, text=text)
