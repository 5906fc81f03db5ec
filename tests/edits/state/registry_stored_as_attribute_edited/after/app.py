class App:
    pass


app = App()
app.routes = {"root": 0}
app.names = []
app.calls = []
