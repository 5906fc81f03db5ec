KIND = "http"
