import taxes

ledger = []
PRICE = taxes.gross(1000)
TABLE = {amount: taxes.gross(amount) for amount in (100, 200)}
