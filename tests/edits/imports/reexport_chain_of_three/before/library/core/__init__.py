from .voice import VOLUME, Voice
