class Form:
    _shared = {"id": int}
    _fields = {"name": str}
    _fields.update(_shared)
    KINDS = ["text"]
    KINDS.append("number")

    class Meta:
        TABLE = {}
        TABLE["form"] = "forms"

    def fields(self):
        return sorted(self._fields)


FORM = Form()
