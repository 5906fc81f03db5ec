from extras import *
