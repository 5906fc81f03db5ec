class App:
    size = 1

    def __init__(self):
        self.limit = 0


app = App()
X = 1
