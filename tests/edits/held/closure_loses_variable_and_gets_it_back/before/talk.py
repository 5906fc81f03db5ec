from prefix import make

SAYERS = [make("<", ">")]
