class Ticket:
    area = 3
    price = 1
