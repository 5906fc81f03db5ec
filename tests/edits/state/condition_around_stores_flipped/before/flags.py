DEVELOP = False
