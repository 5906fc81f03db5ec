from door import enter as come_in

ENTRY = (come_in,)
