from typing import Callable, Optional, Union


class Base:
    pass


class Version(Base):
    pass


class Legacy(Base):
    pass


Any = Union[Version, Legacy]
Compare = Callable[[Any, str], bool]


def parse(text: str) -> Any:
    return Version()


def maybe(text: Optional[Legacy] = None) -> bool:
    return text is None
