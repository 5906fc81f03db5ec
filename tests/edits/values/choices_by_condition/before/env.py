MODE = "dev"
PORTS = {"dev": 8000, "live": 443}
