from registry import handles


@handles("ping")
class Ping:
    def run(self):
        return "pong"


@handles("echo")
class Echo:
    def run(self):
        return "echo"
