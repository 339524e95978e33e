"""The window of a commission: packages collected, compared, reviewed, added up."""
