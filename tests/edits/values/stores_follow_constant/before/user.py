from app import app, TABLE

TWICE = app.limit * 2
HALF = TABLE["limit"] / 2
