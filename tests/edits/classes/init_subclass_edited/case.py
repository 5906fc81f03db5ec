"""An edited __init_subclass__ computes anew for subclasses in a package whose files did not change."""

OUTCOME = "applied"


def hold():
    import tasks.mail
    import tasks.report

    tasks.mail.Mail.sent = 12
    return tasks.mail.Mail, tasks.report.Report()


def observe():
    from tasks import base, mail, report

    return mail.Mail.slug, report.Report.slug, [cls.__name__ for cls in base.Task.all]


def check(held, stage):
    from tasks import base, mail, report

    cls, instance = held
    assert cls is mail.Mail and type(instance) is report.Report
    assert mail.Mail.sent == 12
    assert instance.slug == {"after": "task-report", "after2": "report/1"}[stage]
    assert base.Task.all == [mail.Mail, report.Report]
