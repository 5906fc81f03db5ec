from base import Base


class First(Base):
    prefix = "f"


class Second(Base):
    pass
