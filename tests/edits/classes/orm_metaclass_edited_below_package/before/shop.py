from orm import CharField, IntField, Model


class Named(Model):
    name = CharField(default="?")


class Product(Named, table="products"):
    price = IntField(default=0)

    class Meta:
        ordering = ("name",)

    def label(self):
        return f"{self.name}: {self.price}"


SAMPLE = Product(name="pen", price="3")
