from .core import VOLUME as LEVEL, Voice as Talker
