import bus as _bus

bus = _bus.bus


@bus.on("saved")
def write(name):
    return "write " + name


@bus.on("saved", order=2)
def tell(name):
    return "tell " + name


@bus.on("closed")
def clean(name):
    return "clean " + name
