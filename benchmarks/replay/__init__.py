"""What guards cost, and how soon a mended call goes on."""
