from plugins import Plugin, register


class Json(Plugin):
    def dump(self):
        return "{ }"


@register
class Toml(Plugin, name="tml"):
    def dump(self):
        return "="
