PREFIX = "/v1"
