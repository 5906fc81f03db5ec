from contract import Named


class Plugin(Named):
    name = "zip"
