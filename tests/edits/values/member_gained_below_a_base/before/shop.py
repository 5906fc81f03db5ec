from base import Base


class Line(Base):
    def fee(self):
        return 20
