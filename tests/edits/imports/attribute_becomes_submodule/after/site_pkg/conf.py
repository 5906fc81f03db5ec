host = "h2"
port = 2
