import queue

requests, answers = queue.Queue(), queue.Queue()


def serve():
    for request in iter(requests.get, None):
        answers.put(("new loop", answer(request)))
    answers.put("new loop ends")


def answer(request):
    return "new " + request
