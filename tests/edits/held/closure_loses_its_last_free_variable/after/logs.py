def make_log(prefix, lines):
    def log(text):
        lines.append(text)
        return len(lines)

    def plain():
        return "plain"

    return log, plain
