from boxes import twice, wrap

both = twice(wrap)
