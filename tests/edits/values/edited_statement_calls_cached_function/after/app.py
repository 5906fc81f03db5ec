import rates

TABLE = {0: rates.rate(7)}
