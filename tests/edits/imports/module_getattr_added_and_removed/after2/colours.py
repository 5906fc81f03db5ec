gray = "#999"
