class Base(float):
    def __new__(cls, value, note=""):
        made = float.__new__(cls, value)
        made.note = note
        return made

    @classmethod
    def make(cls, text):
        return cls(text)

    @property
    def label(self):
        return "base"


class Money(Base):
    def __new__(cls, value, note=""):
        return float.__new__(cls, value)

    @classmethod
    def make(cls, text):
        return cls(float(text))

    @property
    def label(self):
        return "money"
