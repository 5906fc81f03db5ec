from typed import LIMIT, NAME as name

TWICE: int = LIMIT * 2
