import queue

requests, answers = queue.Queue(), queue.Queue()


def serve():
    while True:
        request = requests.get()
        if request is None:
            break
        answers.put(("old loop", answer(request)))
    answers.put("old loop ends")


def answer(request):
    return "old " + request
