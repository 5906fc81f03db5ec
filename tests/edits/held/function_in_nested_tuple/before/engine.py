import stages

ORDER = (stages.PIPELINE, (stages.clean,))


def run(text):
    for _, stage in ORDER[0]:
        text = stage(text)
    return text
