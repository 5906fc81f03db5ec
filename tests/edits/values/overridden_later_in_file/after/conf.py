PORT = 81
HOST = "b"
DEBUG = False
PORT = 8080
if DEBUG:
    HOST = "debug"
