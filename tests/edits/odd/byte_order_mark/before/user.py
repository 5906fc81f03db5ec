from marked import SIZE
