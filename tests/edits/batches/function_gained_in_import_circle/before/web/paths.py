def join(*parts):
    return "/".join(parts)


from web import requests

default = requests.Request("home")
