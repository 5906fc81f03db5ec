class App:
    pass


app = App()
app.routes = {}
app.names = []
app.calls = []
