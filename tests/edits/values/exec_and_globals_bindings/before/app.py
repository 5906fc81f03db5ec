import consts
from consts import ALPHA

seen = []
SUM = consts.ALPHA + consts.BETA + consts.GAMMA
