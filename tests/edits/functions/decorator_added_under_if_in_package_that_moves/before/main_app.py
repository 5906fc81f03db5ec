import web

URLS = {"/": web.index}
