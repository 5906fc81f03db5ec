NUMBER = 1
LATE = "late"
