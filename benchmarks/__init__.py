"""Every figure of speed, as a ratio to a bound measured in the same run: `make bench`."""
