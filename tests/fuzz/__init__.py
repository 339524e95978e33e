"""What a stranger's file may hold: run for an hour with atheris, and what it found kept here."""
