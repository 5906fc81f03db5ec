import jobs

X = 1 // 0
