"""A commission's desk: packages collected from sticks, looked at, compared, added up."""
