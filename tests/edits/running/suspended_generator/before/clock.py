from ticker import ticks

running = ticks(0)
