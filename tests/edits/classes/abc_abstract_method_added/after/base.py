from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    def load(self): ...

    @abstractmethod
    def save(self): ...
