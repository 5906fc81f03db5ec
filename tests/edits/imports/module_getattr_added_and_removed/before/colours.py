gray = "#888"
