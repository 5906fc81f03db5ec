from kinds import Mammal as Base


class Cat(Base):
    sound = "meow"
