from pkg import levy
