LIMIT = 10
NAME = "conf"
