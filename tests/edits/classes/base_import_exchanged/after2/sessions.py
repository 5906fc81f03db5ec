from backends import Disk as Backend


class Session(Backend):
    user = None
