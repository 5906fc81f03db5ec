# -*- coding: utf-8 -*-
NAMES = ["ä", "b"]
