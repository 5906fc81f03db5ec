from typing import Protocol, runtime_checkable


@runtime_checkable
class Priced(Protocol):
    def price(self): ...


class Taxed(Priced, Protocol):
    def tax(self): ...


@runtime_checkable
class Listed(Priced, Protocol):
    def name(self): ...


class Book:
    def price(self):
        return 3

    def tax(self):
        return 1

    def name(self):
        return "book"
