from app import handles, hook


@handles("a")
def on_a():
    return "a"


@hook
def before_all():
    return "basic"
