from filters import *

counts = {}
