"""The till: it counts the orders of the day and writes receipts."""

from customers import Customer
from pricing import TAX as PERCENT
from pricing import total as price_of

day = {"orders": 0, "cents": 0}


def serve(customer: Customer) -> str:
    """Sell two books and return the receipt."""
    cents = price_of(2)
    customer.remember()
    day["orders"] += 1
    day["cents"] += cents
    return receipt(customer, cents)


def receipt(customer: Customer, cents: int) -> str:
    """One line for the customer."""
    number, buyer = day["orders"], f"{customer.name} ({customer.standing()})"
    return f"order {number}: {buyer} pays {cents}, tax {PERCENT}%"
