class App:
    pass


def price(n):
    return n + 1


app = App()
app.price = price
app.tax = lambda n: n * 2
