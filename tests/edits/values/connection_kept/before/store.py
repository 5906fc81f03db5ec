import db
from db import URL, connect

conn = connect(URL)
BANNER = f"store at {URL}"
