from base import HANDLE

calls = []
if HANDLE > 3:
    PORT = HANDLE
else:
    PORT = 77
