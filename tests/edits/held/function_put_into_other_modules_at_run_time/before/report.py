import audit


class Report:
    def when(self):
        return audit.stamp()
