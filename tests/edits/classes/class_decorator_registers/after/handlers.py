from registry import handles


@handles("ping")
class Ping:
    reply = "PONG"

    def run(self):
        return self.reply


@handles("echo")
class Echo:
    def run(self):
        return "echo"
