DIGITS = "7"
ROOT = "/var"
CENTS = "2.20"
SECONDS = 45
NAMES = ("z", "b", "a")
