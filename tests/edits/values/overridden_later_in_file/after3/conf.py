PORT = 81
HOST = "b"
DEBUG = True
if DEBUG:
    HOST = "debug"
