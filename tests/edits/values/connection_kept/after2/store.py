import db
from db import URL, connect

conn = connect(URL, retries=3)
BANNER = f"store at {URL}"
