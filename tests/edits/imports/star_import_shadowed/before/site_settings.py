MAX = 1
ROOT = "/tmp"
visits = []

from base_settings import *

DEBUG = True
EXTRA = "mine"
