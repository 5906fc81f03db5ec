class Base:
    pass


class Version(Base):
    pass


def parse(text: str) -> Version:
    return Version()


def maybe(text: str = "") -> bool:
    return not text
