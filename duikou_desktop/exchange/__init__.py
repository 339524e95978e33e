"""The year-end folder on a USB stick: written whole, read back, never half there."""
