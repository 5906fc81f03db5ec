HOST = "example.org"
