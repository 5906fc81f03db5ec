from codec import encode


def make_sender(encoder, prefix):
    sent = []

    def send(text):
        sent.append(text)
        return encoder(prefix + text)

    send.sent = sent
    return send


send = make_sender(encode, ">")
