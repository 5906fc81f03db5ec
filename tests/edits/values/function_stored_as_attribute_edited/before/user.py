from app import app

PRICE = app.price(1)
TAX = app.tax(5)
