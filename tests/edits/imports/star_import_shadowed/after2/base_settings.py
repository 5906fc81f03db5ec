DEBUG = None
ROOT = "/opt"
ZONE = "CET"
MAX = 60
EXTRA = "theirs too"
