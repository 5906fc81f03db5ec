DIGITS = "1"
ROOT = "/srv"
CENTS = "1.10"
SECONDS = 30
NAMES = ("b", "a")
