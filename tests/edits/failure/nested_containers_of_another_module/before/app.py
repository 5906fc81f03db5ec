import jobs
import state


def run():
    return state.QUEUE, state.INDEX, sorted(state.TAGS), jobs.LIMIT
