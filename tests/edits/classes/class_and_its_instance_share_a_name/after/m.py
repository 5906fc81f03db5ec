class Config:
    """b"""
    size = 2
    more = 3
    def get(self): return self.size + 1
KIND = Config
Config = Config()
