from alpha import f4, I5
from beta import f4, I5
