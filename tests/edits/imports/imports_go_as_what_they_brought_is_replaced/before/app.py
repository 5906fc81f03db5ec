from shapes import *
