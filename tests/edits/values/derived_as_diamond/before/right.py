import base

HEIGHT = base.UNIT * 3
