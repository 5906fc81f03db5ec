from pkg import rate

RATE = rate() * 2
