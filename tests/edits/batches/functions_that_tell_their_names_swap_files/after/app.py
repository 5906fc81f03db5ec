from left import pong
from right import ping
def run():
    return ping(1), pong(2)
