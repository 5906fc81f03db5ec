from config import SIZE

workers = {}
SLOTS = [SIZE, SIZE]  # pljam: keep
LIMIT = SIZE * 10
