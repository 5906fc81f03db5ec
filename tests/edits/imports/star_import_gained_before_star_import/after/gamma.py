from alpha import tool as other
from beta import *
