class Missing(LookupError):
    status = 404
