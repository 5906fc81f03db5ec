import weakref

from .lion import Lion

KEEPERS = weakref.WeakKeyDictionary()
VISITED = []


def register(animal):
    KEEPERS[animal] = f"keeper of {animal.name}"
    VISITED.append(animal.name)
