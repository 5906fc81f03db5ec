"""An __init__ that starts to call super() runs the base's, and __class__ is the existing class."""

OUTCOME = "applied"


def hold():
    import forms

    return forms.LoginForm("ada"), forms.LoginForm


def observe():
    import forms

    return vars(forms.LoginForm("bob")), vars(forms.AdminForm("eve"))


def check(held, stage):
    import forms

    old, cls = held
    assert cls is forms.LoginForm
    assert old.owner() is cls
    if stage == "after":
        assert vars(old) == {"user": "ada"}
        old.__init__("zoe")
        assert vars(old) == {"user": "zoe", "errors": []}
    else:
        del old.errors
        old.__init__("kim")
        assert vars(old) == {"user": "kim"}
