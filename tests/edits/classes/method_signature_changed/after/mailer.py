class Mailer:
    def __init__(self, sender):
        self.sender = sender

    def send(self, text, priority="normal", *, retries=3):
        return self.sender, text, priority, retries
