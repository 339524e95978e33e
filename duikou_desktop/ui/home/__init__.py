"""The first page of an office: how the year stands, what is next, whether someone is there."""
