import jobs

X = 2
