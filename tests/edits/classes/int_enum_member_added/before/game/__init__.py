from .levels import Level
