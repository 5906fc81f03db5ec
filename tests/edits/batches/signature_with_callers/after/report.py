import shapes

page = lambda: shapes.Square(9).render("px", colour="grey")
