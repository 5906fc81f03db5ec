def join(*parts):
    return "/".join(parts)


def quoted(part):
    return part.replace(" ", "%20")


def lowered(part):
    return part.lower()


from web import requests

default = requests.Request("home")
