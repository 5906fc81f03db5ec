from alpha import *
