"""Two halves of one office made one: each record both changed shown side by side, and decided."""
