MODE = "live"
PORTS = {"dev": 8000, "live": 8443}
