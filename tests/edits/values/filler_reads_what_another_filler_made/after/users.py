import pool

SECOND = pool.connect(pool.FIRST)
