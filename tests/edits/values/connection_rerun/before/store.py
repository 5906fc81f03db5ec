from config import URL
from db import connect

seen = []
conn = connect(URL)  # pljam: rerun
# pljam: rerun
other = connect(
    URL + "/log",
)
