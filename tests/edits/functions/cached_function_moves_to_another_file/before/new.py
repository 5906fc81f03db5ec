HERE = True
