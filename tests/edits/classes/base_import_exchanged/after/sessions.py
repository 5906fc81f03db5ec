from backends import Memory as Backend


class Session(Backend):
    user = None
