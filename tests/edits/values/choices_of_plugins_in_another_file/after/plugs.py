from reg import plugin

@plugin
class Alpha:
    order = 1


@plugin
class Beta:
    order = 2
