"""A block of rows looked through before it is stored: from Excel by Ctrl+V, or from a file."""
