from deco import quiet


@quiet
def home(user: str):
    """Home page."""
    return "home " + user


@quiet
@quiet
def about():
    """About page."""
    return "about"


about.__doc__ = "Set by hand."
