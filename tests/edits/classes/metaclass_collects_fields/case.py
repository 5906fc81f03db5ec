"""A field added to a class whose metaclass collects fields is collected, in its place."""

OUTCOME = "applied"


def hold():
    import forms

    form = forms.Signup()
    form.data = {"name": "ada"}
    return form, forms.Signup


def observe():
    import forms

    return [forms.Signup.fields, forms.Signup().empty(), forms.Short.fields]


def check(held, stage):
    import forms

    form, cls = held
    assert cls is forms.Signup and type(form) is cls
    assert form.data == {"name": "ada"}
    assert form.missing() == {"after": ["mail", "age"], "after2": ["age"]}[stage]
