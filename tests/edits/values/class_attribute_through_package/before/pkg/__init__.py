from .settings import Settings as Options
