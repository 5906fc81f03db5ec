class Mailer:
    def __init__(self, sender):
        self.sender = sender

    def send(self, *texts, **headers):
        return self.sender, texts, headers
