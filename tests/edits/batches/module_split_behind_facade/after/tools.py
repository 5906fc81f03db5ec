from down import lower
from up import upper

LOG = []
