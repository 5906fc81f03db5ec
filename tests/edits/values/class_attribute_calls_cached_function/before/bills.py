import rates


class Bill:
    rate = rates.rate(7)
