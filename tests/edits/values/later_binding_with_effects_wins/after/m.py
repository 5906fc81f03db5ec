import os
def connect():
    os.environ.get("X"); print(end="")
    return 7
X = 2
Y = X + 1
X = connect()
Z = X + 1
