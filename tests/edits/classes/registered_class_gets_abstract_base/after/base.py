from abc import ABC, abstractmethod


class SchemaABC(ABC):
    @abstractmethod
    def dump(self, value):
        """Text of value."""
