KIND = "ftp"
