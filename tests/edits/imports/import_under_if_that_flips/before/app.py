from flags import FAST

jobs = []

if FAST:
    from sort_fast import NAME, STABLE, sort
else:
    from sort_slow import NAME, STABLE, sort
