"""The wizard that writes the year-end folder onto a stick."""
