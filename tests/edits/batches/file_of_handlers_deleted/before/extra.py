from app import handles, hook


@handles("b")
def on_b():
    return "b"


@hook
def after_all():
    return "extra"
