import counting
