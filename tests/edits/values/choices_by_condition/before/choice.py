import env
from env import MODE, PORTS

open_ = []
PORT = PORTS[MODE]
SCHEME = "https" if PORT == 443 else "http"
SAFE = MODE == "live" and PORT < 1024
NAME = env.MODE or "none"
HEAD = env.MODE[:2]
RANGE = 0 < PORT <= 1024
NOT = not SAFE
WALRUS = (half := PORT // 2) + 1
