from app import app


@app.task()
def add(a, b):
    return a + b


@app.task("minus")
def sub(a, b):
    return b - a


@app.task()
def mul(a, b):
    return float(a * b)
