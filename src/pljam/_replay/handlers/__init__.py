"""Who answers a failure: a save that is waited for, a person at the terminal, a program."""
