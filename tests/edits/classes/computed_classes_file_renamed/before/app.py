import kinds

FIRST = kinds.Level.LOW
