import tool
from tool import SIZE
