DIGITS = "7"
ROOT = "/var/lib"
CENTS = "2.20"
SECONDS = 90
NAMES = ()
