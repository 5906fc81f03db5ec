import socket
import tempfile
import threading

VERSION = 1
log = tempfile.TemporaryFile("w+")
left, right = socket.socketpair()
lock = threading.Lock()
stop = threading.Event()
worker = threading.Thread(target=stop.wait, daemon=True)


def frame(data):
    return b"<" + data + b">"
