import sorts

FIRST = sorts.Level.LOW
