from abc import ABC, abstractmethod


class Part(ABC):
    @abstractmethod
    def name(self): ...
