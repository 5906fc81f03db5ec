from work import work as do

DO = {"do": do}
