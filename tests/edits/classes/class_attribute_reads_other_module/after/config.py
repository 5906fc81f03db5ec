HOST = "beta.example"
