from pkg.alpha import *
import pkg
