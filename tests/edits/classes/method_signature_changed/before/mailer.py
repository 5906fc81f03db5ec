class Mailer:
    def __init__(self, sender):
        self.sender = sender

    def send(self, text):
        return self.sender, text
