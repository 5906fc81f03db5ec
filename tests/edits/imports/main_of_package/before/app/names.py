HOST = "localhost"
PORT = 80
