from limits import LIMITS


class Server:
    soft = LIMITS["soft"]
    hard = LIMITS["hard"]
    name = "server"
