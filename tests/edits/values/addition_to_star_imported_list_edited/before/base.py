INSTALLED = ["auth", "admin"]
MIDDLEWARE = ("gzip",)
LOGGING = {"level": "info"}
