from registry import handles


@handles("ping")
class Ping:
    reply = "PONG"

    def run(self):
        return self.reply + "!"

    def stop(self):
        return None


@handles("echo")
class Echo:
    def run(self):
        return "echo"
