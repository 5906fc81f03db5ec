import settings


def url():
    return "http://" + settings.get("host")
