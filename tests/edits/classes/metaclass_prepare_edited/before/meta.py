class UnitMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        return {"scale": 1}
