def make_route(path, method, owner):
    def match(request):
        return request == method + path

    return match
