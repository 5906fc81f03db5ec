import kinds

LEVEL = kinds.Worker.pay + 1
