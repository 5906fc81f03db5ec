"""What statements of a class body put into a dictionary is there again after its edit."""

OUTCOME = "applied"


def observe():
    import forms

    return forms.FORM.fields(), forms.Form.KINDS, forms.Form.Meta.TABLE
