import journal
import rates

TITLE = "bills"
