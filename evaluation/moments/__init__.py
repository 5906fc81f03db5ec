"""What requests are answered by while an edit is applied in the middle of them."""
