def money(value, sign="EUR"):
    return f"{value:.1f} {sign}"
