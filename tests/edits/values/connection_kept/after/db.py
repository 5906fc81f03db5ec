URL = "db://two"
opened = []


class Connection:
    def __init__(self, url):
        opened.append(url)
        self.url = url
        self.sent = []

    def send(self, text):
        self.sent.append(text)


def connect(url, retries=1):
    return Connection(url)
