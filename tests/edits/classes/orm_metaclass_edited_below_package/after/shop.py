from orm import CharField, IntField, Model


class Named(Model):
    name = CharField(default="?")
    slug = CharField(default="-")


class Product(Named, table="products"):
    price = IntField(default=0)
    stock = IntField(default=7)

    class Meta:
        ordering = ("name", "stock")

    def label(self):
        return f"{self.name}: {self.price} ({self.stock})"


SAMPLE = Product(name="pen", price="3")
