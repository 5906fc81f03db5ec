import base


class Json(base.Plugin):
    pass
