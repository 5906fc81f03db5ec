from flags import show

LIST = [show]
