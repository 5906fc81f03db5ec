TIMEOUT = 35
PATHS = ("/bin", "/sbin")
name = "base"
