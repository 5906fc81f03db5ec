LIMIT = 2
NAME = 'b'
