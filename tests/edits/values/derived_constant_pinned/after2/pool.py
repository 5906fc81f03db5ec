from config import SIZE

workers = {}
SLOTS = (SIZE, SIZE)
LIMIT = SIZE * 10
