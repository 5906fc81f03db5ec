from base import Base


class Line(Base):
    def price(self):
        return 10
