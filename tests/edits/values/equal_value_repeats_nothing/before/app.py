import db
from datetime import timedelta
from times import SECONDS

WAIT = timedelta(seconds=SECONDS)
BUFFER = [0] * SECONDS
conn = db.connect(SECONDS)
