class Missing(ValueError):
    status = 404
