from people import User

PREFIX = "user"
