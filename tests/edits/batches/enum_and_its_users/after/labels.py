from states import State

LABELS = {State.NEW: "new", State.PAID: "paid", State.SENT: "sent"}
