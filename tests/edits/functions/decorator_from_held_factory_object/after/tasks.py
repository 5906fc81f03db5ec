from app import app


@app.task()
def add(a, b, c=100):
    return a + b + c


@app.task("minus")
def sub(a, b):
    return b - a


@app.task()
def mul(a, b):
    return a * b
