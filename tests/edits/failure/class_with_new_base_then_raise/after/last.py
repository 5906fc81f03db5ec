import kinds

LEVEL = kinds.Worker.pay + kinds.Worker.bonus
