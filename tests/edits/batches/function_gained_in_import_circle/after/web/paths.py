def join(*parts):
    return "/".join(parts)


def quoted(part):
    return part.replace(" ", "+")


from web import requests

default = requests.Request("home")
