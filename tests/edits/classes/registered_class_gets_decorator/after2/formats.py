from plugins import Plugin, register


@register(times=2)
class Json(Plugin):
    def dump(self):
        return "{}"


@register()
class Yaml(Plugin):
    def dump(self):
        return "---"
