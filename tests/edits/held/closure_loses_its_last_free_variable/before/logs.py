def make_log(prefix, lines):
    def log(text):
        lines.append(prefix + text)
        return len(lines)

    def plain():
        return prefix

    return log, plain
