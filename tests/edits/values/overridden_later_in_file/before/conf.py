PORT = 80
HOST = "a"
DEBUG = False
PORT = 8080
if DEBUG:
    HOST = "debug"
