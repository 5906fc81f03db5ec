LIMIT = 1


class Settings:
    depth = 0


settings = Settings()
settings.port = 80
TABLE = {}
TABLE["k"] = 1
