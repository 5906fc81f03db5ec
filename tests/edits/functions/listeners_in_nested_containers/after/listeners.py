import bus as _bus

bus = _bus.bus


@bus.on("saved", order=3)
def write(name):
    return "write out " + name


@bus.on("opened")
def clean(name):
    return "clean " + name
