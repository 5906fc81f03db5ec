class SchemaABC:
    def dump(self, value):
        raise NotImplementedError
