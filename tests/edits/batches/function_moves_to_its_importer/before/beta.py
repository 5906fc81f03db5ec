from pkg import alpha
from pkg import I7
