from reg import plugin

@plugin
class Beta:
    order = 3
