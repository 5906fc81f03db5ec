DEBUG = None
ROOT = "/var"
ZONE = "CET"
MAX = 50
EXTRA = "theirs"
