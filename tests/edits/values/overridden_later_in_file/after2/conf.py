PORT = 81
HOST = "b"
DEBUG = False
if DEBUG:
    HOST = "debug"
