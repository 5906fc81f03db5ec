from kit import *

done = []
