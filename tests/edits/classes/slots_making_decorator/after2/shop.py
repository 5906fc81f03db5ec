from records import Field, record


@record
class Order:
    number = Field(1)
    total = Field(2)
    tax = Field(3)

    def text(self):
        return "the order"

    def kind(self):
        return 3
