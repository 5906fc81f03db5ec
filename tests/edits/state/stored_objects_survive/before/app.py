from collections import deque

from sizes import SIZE


class Session:
    def __init__(self, size):
        self.size = size
        self.users = {}


class App:
    def login(self, user):
        self.session.users[user] = 1


def fresh():
    return {}


app = App()
TABLE = {}
app.queue = deque(maxlen=SIZE)
app.session = Session(SIZE)
app.cache = fresh()
app.wsgi = (lambda inner: [*inner, SIZE])(["app"])
app.wsgi = [*app.wsgi, "log"]
TABLE["log"] = [SIZE]
App.sizes = [SIZE]
App.most = SIZE + 1


def push(value):
    app.queue.append(value)
    app.cache[value] = 1
    TABLE["log"].append(value)
    App.sizes.append(value)
    app.login(value)
