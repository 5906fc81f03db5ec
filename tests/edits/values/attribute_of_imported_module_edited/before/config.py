LIMIT = 1
NAME = 'a'
