from site_pkg import conf

clients = []


def where():
    return f"{conf.host}:{conf.port}"
