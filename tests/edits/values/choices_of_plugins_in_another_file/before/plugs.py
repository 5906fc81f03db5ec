from reg import plugin

@plugin
class Alpha:
    order = 1
