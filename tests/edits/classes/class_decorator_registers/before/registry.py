HANDLERS = {}
ORDER = []


def handles(name):
    def decorate(cls):
        HANDLERS[name] = cls
        ORDER.append(cls)
        return cls

    return decorate


def call(name):
    return HANDLERS[name]().run()
