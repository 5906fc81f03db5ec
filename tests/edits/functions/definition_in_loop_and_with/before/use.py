from makers import MAKERS, guarded, maker

first = MAKERS[1]
