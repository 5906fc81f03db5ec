from plugins import Plugin, register


class Json(Plugin):
    def dump(self):
        return "{}"


@register()
class Yaml(Plugin):
    def dump(self):
        return "---"
