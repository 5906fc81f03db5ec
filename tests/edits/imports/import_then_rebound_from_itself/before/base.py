TIMEOUT = 30
PATHS = ("/bin",)
name = "base"
