"""A nested Meta class is edited at depth three; counters at every depth keep their values."""

OUTCOME = "applied"


def hold():
    import forms

    forms.Form.made += 2
    forms.Form.Meta.reads += 3
    forms.Form.Meta.Options.log.append("x")
    return forms.Form(), forms.Form.Meta, forms.Form.Meta.Options


def observe():
    import forms

    return forms.Form.Meta.title, forms.Form.Meta.Options.width, forms.Form().head()


def check(held, stage):
    import forms

    form, meta, options = held
    assert forms.Form.Meta is meta and meta.Options is options
    assert (forms.Form.made, meta.reads, options.log) == (2, 3, ["x"])
    assert form.head() == {"after": "NEW/80", "after2": "NEW/120"}[stage]
