from new import rate
