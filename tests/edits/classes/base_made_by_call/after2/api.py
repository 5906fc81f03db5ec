def versioned(number):
    class Versioned:
        version = number + 1

    return Versioned


class Endpoint(versioned(2)):
    def path(self, name):
        return f"/v{self.version}/{name}"
