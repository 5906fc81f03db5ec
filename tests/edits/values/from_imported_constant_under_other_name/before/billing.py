from settings import RATE as rate

invoices = []


def total(hours):
    invoices.append(hours)
    return hours * rate
