from dataclasses import dataclass


@dataclass
class Settings:
    limit: int


settings = Settings(3)
CONFIG = {"debug": False}
settings.limit = 5
CONFIG["debug"] = True
DEBUG = CONFIG["debug"]
