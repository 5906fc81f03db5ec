from base import HANDLE

calls = []
if HANDLE > 3:
    PORT = HANDLE + 1
else:
    PORT = 77
