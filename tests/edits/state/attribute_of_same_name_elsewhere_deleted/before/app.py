import shapes
import tickets

areas = [shapes.Square(2).area(4)]
prices = [shapes.Square(3).size, tickets.Ticket().price]
