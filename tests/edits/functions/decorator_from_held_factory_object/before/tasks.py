from app import app


@app.task()
def add(a, b):
    return a + b


@app.task("minus")
def sub(a, b):
    return a - b
