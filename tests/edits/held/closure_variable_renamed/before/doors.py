class Door:
    def __init__(self, check):
        self.check = check
