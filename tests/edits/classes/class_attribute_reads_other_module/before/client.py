import config


class Client:
    opened = 0
    url = f"https://{config.HOST}/v1"

    def endpoint(self, name):
        return f"{self.url}/{name}"


class Admin(Client):
    url = Client.url + "/admin"
