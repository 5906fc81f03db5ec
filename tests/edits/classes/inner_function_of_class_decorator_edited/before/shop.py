from records import Field, record


@record("x_")
class Order:
    number = Field(1)
    total = Field(2)

    def text(self):
        return "order"
