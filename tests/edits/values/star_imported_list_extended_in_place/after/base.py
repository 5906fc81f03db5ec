INSTALLED = ["auth", "admin", "blog"]
MIDDLEWARE = ("gzip", "csrf")
LOGGING = {"level": "warn"}
