def make_route(path, method, owner):
    def match(request):
        return request == path + owner

    return match
