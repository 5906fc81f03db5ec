class Ticket:
    area = 4
    price = 2
