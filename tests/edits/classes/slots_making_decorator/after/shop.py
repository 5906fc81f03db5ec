from records import Field, record


@record
class Order:
    number = Field(1)
    total = Field(2)

    def text(self):
        return "an order"

    def kind(self):
        return 2
