host = "h2"
port = 22
