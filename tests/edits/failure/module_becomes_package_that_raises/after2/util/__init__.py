from .core import name
