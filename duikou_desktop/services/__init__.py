"""One module per thing a person wants done; takes plain values, returns plain results."""
