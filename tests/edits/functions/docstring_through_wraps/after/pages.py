from deco import quiet


@quiet
def home(user: bytes, loud=False):
    """Home page of a user."""
    return ("HOME " if loud else "home ") + user


@quiet
@quiet
def about():
    """About us."""
    return "about us"


about.__doc__ = "Set by hand."
