"""审核: the page of what does not fit."""
