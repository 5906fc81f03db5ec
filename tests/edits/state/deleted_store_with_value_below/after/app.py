from dataclasses import dataclass


@dataclass
class Settings:
    limit: int


settings = Settings(3)
CONFIG = {"debug": False}
DEBUG = CONFIG["debug"]
X = 1
