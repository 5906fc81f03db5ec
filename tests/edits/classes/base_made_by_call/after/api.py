def versioned(number):
    class Versioned:
        version = number

    return Versioned


class Endpoint(versioned(2)):
    def path(self, name):
        return f"/v{self.version}/{name}"
