DURABLE = False
