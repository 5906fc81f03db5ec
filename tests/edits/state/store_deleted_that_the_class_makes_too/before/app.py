class App:
    size = 1

    def __init__(self):
        self.limit = 0


app = App()
app.limit = 5
App.size = 2
