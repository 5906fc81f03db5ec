class Config:
    port = 80

    def load(self, path):
        pass
