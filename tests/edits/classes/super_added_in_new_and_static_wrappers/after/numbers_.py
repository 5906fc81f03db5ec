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
    def __new__(cls, value, note="-"):
        return super().__new__(cls, value, note)

    @classmethod
    def make(cls, text):
        return super().make(text.strip())

    @property
    def label(self):
        return super().label + " money"
