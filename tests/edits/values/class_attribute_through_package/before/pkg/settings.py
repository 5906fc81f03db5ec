SECONDS = 5
FIRST = "base"


class Settings:
    timeout = SECONDS * 2
    names = [FIRST]
