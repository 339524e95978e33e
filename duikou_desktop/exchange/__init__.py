"""The year-end folder, signed packages and updates on a USB stick: written whole, never half there."""
