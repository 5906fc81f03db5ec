"""CPython's own tests, unguarded and with the whole standard library guarded."""
