from given import RAW

open_ports = []

try:
    NUMBER = int(RAW)
except ValueError:
    NUMBER = 8080
    SOURCE = "default"
else:
    SOURCE = "given"


def url():
    return f"http://h:{NUMBER}"
