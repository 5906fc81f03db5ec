class Config:
    """a"""
    size = 1
    def get(self): return self.size
KIND = Config
Config = Config()
