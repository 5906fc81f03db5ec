from alpha import *
import alpha
from alpha import *
