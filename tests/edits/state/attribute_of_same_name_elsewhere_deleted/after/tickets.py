class Ticket:
    price = 1
