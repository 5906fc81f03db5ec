RAW = "http"
