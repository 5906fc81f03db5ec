import rates
from totals import make_total
