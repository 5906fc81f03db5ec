class Form:
    _shared = {"id": int}
    _fields = {"name": str, "size": int}
    _fields.update(_shared)
    KINDS = ["text", "date"]
    KINDS.append("number")

    class Meta:
        TABLE = {"base": "bases"}
        TABLE["form"] = "forms"

    def fields(self):
        return sorted(self._fields)


FORM = Form()
