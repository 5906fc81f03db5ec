from left import ping
from right import pong
def run():
    return ping(1), pong(2)
