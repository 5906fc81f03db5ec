LOG = []


def session(name):
    LOG.append(name)
    yield name
    LOG.append("end")
