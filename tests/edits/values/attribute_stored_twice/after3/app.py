class App:
    pass


app = App()
app.step = 10
FIRST = app.step
app.step = 20
app.step += 2
LAST = app.step
