SECONDS = 6
FIRST = "base"


class Settings:
    timeout = SECONDS * 2
    names = [FIRST]
