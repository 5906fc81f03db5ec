from bare import SIZE

TOTAL = SIZE * 10
