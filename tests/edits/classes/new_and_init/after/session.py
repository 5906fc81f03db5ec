class Session:
    user = "nobody"

    def __init__(self, user):
        self.user = user
