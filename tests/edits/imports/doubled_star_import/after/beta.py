from alpha import *
import alpha

NEXT = N + 1
