"""The score page: the standard as a tree, one point in full, the office's own score."""
