from pkg import tax
