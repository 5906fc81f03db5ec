class Missing(Exception):
    status = 404
