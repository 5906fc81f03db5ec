import journal
import rates

TITLE = "bills"
journal.LINES.append(rates.current())
