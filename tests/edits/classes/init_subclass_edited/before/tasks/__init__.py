from . import mail, report
