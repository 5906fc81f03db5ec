SECONDS = 5
FIRST = "root"


class Settings:
    timeout = SECONDS * 3
    names = [FIRST]
