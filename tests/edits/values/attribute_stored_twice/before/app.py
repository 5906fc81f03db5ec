class App:
    pass


app = App()
app.step = 1
FIRST = app.step
app.step = 2
app.step += 1
LAST = app.step
