"""Conditions."""

import contextlib

TABLE = {}
count = 0

if TABLE is not None:
    def one():
        return 1

try:
    import module_nobody_has
except ImportError:
    count += 1

    def two():
        return 2

with contextlib.nullcontext():
    def three():
        return 3

for name in "ab":
    def four():
        return 4

    TABLE[name] = four

if count:
    class Four:
        def run(self):
            return 4
